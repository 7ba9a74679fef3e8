import type { ConsentAnswer } from '../consent/consentAddress.ts';

/** Has Teams open a window of its own; whoever closes it has declined. */
export async function askConsent(url: string): Promise<ConsentAnswer> {
  const { authentication } = await import('@microsoft/teams-js');
  try {
    await authentication.authenticate({ url, width: 600, height: 640 });
    return 'granted';
  } catch (error) {
    return error instanceof Error && error.message === 'adminOnly' ? 'adminOnly' : 'declined';
  }
}
