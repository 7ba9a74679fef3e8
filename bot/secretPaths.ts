/**
 * What a log line never shows, should an object that holds it ever be logged. Two levels deep, since pino looks no
 * further by itself; what is deeper must not be logged whole.
 */
const NAMES = [
  'authorization',
  'Authorization',
  'password',
  'clientSecret',
  'client_secret',
  'privateKey',
  'connectionString',
  'token',
  'accessToken',
  'access_token',
  'assertion',
  'DATABASE_URL',
  'IDENTITY_HEADER',
  'azureConnection',
  'APPLICATIONINSIGHTS_CONNECTION_STRING',
  'MicrosoftAppPassword',
  'MicrosoftAppCertificate',
  'TAB_APP_CERTIFICATE',
  'certificate',
  'ssoToken',
] as const;

export const SECRET_PATHS: string[] = NAMES.flatMap((name) => [name, `*.${name}`, `*.*.${name}`, `*.*.*.${name}`]);
