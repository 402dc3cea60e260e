/** What keeps the product from starting, in a sentence that says what to change: no bug, so no stack. */
export class StartFault extends Error {
  override readonly name = 'StartFault';

  constructor(
    readonly zh: string,
    readonly en: string,
  ) {
    super(`${zh} / ${en}`);
  }
}

/** Lets a start go on, or ends the process with the sentences of what keeps it from starting. */
export const orEnd = async <T>(starting: Promise<T>): Promise<T> => {
  try {
    return await starting;
  } catch (fault) {
    if (!(fault instanceof StartFault)) throw fault;
    process.stderr.write(`${fault.message}\n`);
    return process.exit(78); // EX_CONFIG, as for wrong settings
  }
};
