import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filled } from '../appPackage/filled.ts';
import { TOP } from '../house/source.ts';

const read = (path: string) => readFileSync(join(TOP, path), 'utf8');

interface Registration {
  readonly identifierUris: readonly string[];
  readonly signInAudience: string;
  readonly api: {
    readonly requestedAccessTokenVersion: number;
    readonly oauth2PermissionScopes: readonly { readonly id: string; readonly value: string }[];
    readonly preAuthorizedApplications: readonly {
      readonly appId: string;
      readonly delegatedPermissionIds: readonly string[];
    }[];
  };
  readonly requiredResourceAccess: readonly unknown[];
}

const registration = JSON.parse(read('aad.manifest.json')) as Registration;
const { api } = registration;

describe('the registration that the tab signs people in with', () => {
  it('is for one tenant, gives tokens of version 2, and asks for no data of others', () => {
    expect(registration.signInAudience).toBe('AzureADMyOrg');
    expect(api.requestedAccessTokenVersion).toBe(2);
    expect(registration.requiredResourceAccess).toEqual([]);
  });

  it('has the address that the manifest asks tokens for', () => {
    const manifest = JSON.parse(read('appPackage/manifest.json')) as {
      readonly webApplicationInfo: { readonly id: string; readonly resource: string };
    };
    expect(registration.identifierUris).toEqual([manifest.webApplicationInfo.resource]);
    expect(manifest.webApplicationInfo.resource).toBe(`api://\${{BOT_DOMAIN}}/botid-\${{BOT_ID}}`);
    expect(filled('manifest.json').webApplicationInfo).toMatchObject({
      resource: expect.stringMatching(/^api:\/\/\S+$/),
    });
  });

  it('has one scope, and lets in the clients of Teams that the service takes tokens from, and no other', () => {
    const [scope] = api.oauth2PermissionScopes;
    expect(api.oauth2PermissionScopes.map(({ value }) => value)).toEqual(['access_as_user']);
    const taken = [...read('bot/identity/tabSignIn.ts').matchAll(/'([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})'/g)];
    expect(api.preAuthorizedApplications).toEqual(
      taken.map(([, appId]) => ({ appId, delegatedPermissionIds: [scope?.id] })),
    );
  });
});
