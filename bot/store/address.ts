/** Gives the password for one connection, asked for anew each time: a token that soon runs out, say. */
export type PasswordSource = () => Promise<string>;

/** A role in PostgreSQL, and where it signs in. */
export interface PostgresRole {
  readonly url: string;
  /** In the place of a password in the address. */
  readonly password?: PasswordSource | undefined;
}

/** How drivers are told where PostgreSQL is. */
export type PostgresAddress =
  | { readonly connectionString: string }
  | {
      readonly host: string;
      readonly port: number;
      readonly user: string;
      readonly database: string;
      /** Whether TLS is spoken; then the server's certificate and name are always checked. */
      readonly ssl: boolean;
      readonly password: PasswordSource;
    };

/**
 * With a source of passwords the address is taken apart, because the driver lets what a whole one says of its password,
 * be it nothing, go before everything else. TLS is spoken unless the address says `sslmode=disable`.
 */
export function postgresAddress({ url, password }: PostgresRole): PostgresAddress {
  if (password === undefined) return { connectionString: url };
  const { hostname, port, username, pathname, searchParams } = new URL(url);
  return {
    host: hostname,
    port: port === '' ? 5432 : Number(port),
    user: decodeURIComponent(username),
    database: decodeURIComponent(pathname.slice(1)),
    ssl: searchParams.get('sslmode') !== 'disable',
    password,
  };
}
