import { Agent as PlainAgent, request as plainRequest, type IncomingMessage } from 'node:http';
import { Agent as SecureAgent, request as secureRequest } from 'node:https';

/** A slow API must become a designed page, not a browser that turns for ever. */
const PATIENCE_MS = 15_000;

const plain = { request: plainRequest, agent: new PlainAgent({ keepAlive: true }) };
const secure = { request: secureRequest, agent: new SecureAgent({ keepAlive: true }) };

/**
 * A question to the API over a kept connection: `fetch` costs a page a third more of what asking costs at all.
 * `again`: whether it may be asked twice, as a page may be read twice.
 */
export const postToApi = async (
  address: URL,
  headers: Headers,
  body: string,
  { again }: { readonly again: boolean },
): Promise<Response> => {
  try {
    return await post(address, headers, body);
  } catch (failure) {
    // The API closed a kept connection in the moment it was used again: nothing has been answered.
    if (again && failure instanceof ConnectionGone) return post(address, headers, body);
    throw failure;
  }
};

class ConnectionGone extends Error {}

const post = (address: URL, headers: Headers, body: string): Promise<Response> =>
  new Promise((answered, failed) => {
    const { request, agent } = address.protocol === 'https:' ? secure : plain;
    const sent = request(
      address,
      {
        method: 'POST',
        agent,
        headers: { ...Object.fromEntries(headers), 'content-length': Buffer.byteLength(body) },
        signal: AbortSignal.timeout(PATIENCE_MS),
      },
      (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('end', () => answered(responseOf(answer, Buffer.concat(parts))));
        answer.on('error', failed);
      },
    );
    sent.on('error', (fault: NodeJS.ErrnoException) => {
      const gone = sent.reusedSocket && fault.code === 'ECONNRESET';
      failed(gone ? new ConnectionGone('connection gone', { cause: fault }) : fault);
    });
    sent.end(body);
  });

function responseOf(answer: IncomingMessage, body: Buffer<ArrayBuffer>): Response {
  const headers = new Headers();
  for (const [name, values = []] of Object.entries(answer.headersDistinct))
    for (const value of values) headers.append(name, value);
  return new Response(body, { status: answer.statusCode ?? 502, headers });
}
