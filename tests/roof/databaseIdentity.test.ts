import { databaseIdentityOf } from '../../bot/databaseIdentity.ts';

const CLIENT = '7f000000-0000-4000-8000-0000000000d0';
const ENTRA = {
  DATABASE_AUTH: 'entra',
  DATABASE_URL: 'postgres://laget@db.example:5432/laget_rundt?sslmode=verify-full',
  DATABASE_CLIENT_ID: CLIENT,
  IDENTITY_ENDPOINT: 'http://localhost:4141/msi/token',
  IDENTITY_HEADER: 'header',
};

const OWNER_CLIENT = '7f000000-0000-4000-8000-0000000000d1';
const OWNER = {
  MIGRATION_DATABASE_URL: 'postgres://owner@db.example:5432/laget_rundt?sslmode=verify-full',
  MIGRATION_DATABASE_CLIENT_ID: OWNER_CLIENT,
};

describe('signing in to the database as an identity', () => {
  it('is not done unless it is asked for', () => {
    expect(databaseIdentityOf({})).toBeNull();
    expect(databaseIdentityOf({ ...ENTRA, DATABASE_AUTH: 'password' })).toBeNull();
  });

  it('takes an address without a password, and the identity', () => {
    expect(databaseIdentityOf(ENTRA)).toEqual({
      clientId: CLIENT,
      ownerClientId: null,
      endpoint: { url: ENTRA.IDENTITY_ENDPOINT, header: 'header' },
    });
  });

  it('takes another identity that owns the tables', () => {
    expect(databaseIdentityOf({ ...ENTRA, ...OWNER })).toMatchObject({ clientId: CLIENT, ownerClientId: OWNER_CLIENT });
  });

  it('says at once everything that is missing', () => {
    expect(databaseIdentityOf({ DATABASE_AUTH: 'entra' })).toEqual([
      expect.stringMatching(/^DATABASE_URL: /),
      expect.stringMatching(/^DATABASE_CLIENT_ID: /),
      expect.stringMatching(/^IDENTITY_ENDPOINT, IDENTITY_HEADER: /),
    ]);
  });

  it.each([
    ['DATABASE_AUTH', 'kerberos', /must be password or entra/],
    ['DATABASE_URL', 'postgres://laget:hemmelig@db.example/x', /has a password/],
    ['DATABASE_URL', 'postgres://db.example/x', /names no user/],
    ['DATABASE_URL', 'postgres://laget@db.example/x?sslmode=disable', /only over TLS/],
    ['DATABASE_CLIENT_ID', 'laget', /client id/],
    ['MIGRATION_DATABASE_URL', 'postgres://owner:hemmelig@db.example/x', /has a password/],
    ['MIGRATION_DATABASE_URL', '', /is missing/],
    ['MIGRATION_DATABASE_CLIENT_ID', '', /client id .* with MIGRATION_DATABASE_URL/],
  ])('refuses %s=%s without repeating it', (name, value, says) => {
    const faults = databaseIdentityOf({ ...ENTRA, ...OWNER, [name]: value });
    expect(faults).toEqual([expect.stringMatching(says)]);
    expect(JSON.stringify(faults)).not.toContain('hemmelig');
  });
});
