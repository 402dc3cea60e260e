/**
 * Peer of P6: plain node:http that makes nothing, and sends one text compressed anew each time, as ours does when it is busy. Of P1,
 * whose askers want nothing compressed: the floor.
 */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { brotliCompress, constants } from 'node:zlib';

const page = readFileSync(process.env.PAGE ?? '');
const params = {
  [constants.BROTLI_PARAM_QUALITY]: 1,
  [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
};

const server = createServer((request, response) => {
  response.setHeader('content-type', 'text/html');
  if (request.headers['accept-encoding'] !== 'br') {
    response.end(page);
    return;
  }
  response.setHeader('content-encoding', 'br');
  brotliCompress(page, { params }, (fault, compressed) => {
    if (fault) response.destroy(fault);
    else response.end(compressed);
  });
});
server.listen(0, '127.0.0.1', () =>
  console.log(JSON.stringify({ ready: true, port: server.address().port })),
);
