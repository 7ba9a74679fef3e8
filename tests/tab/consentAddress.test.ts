import { SCOPE } from '../../bot/graph/onBehalfOf.ts';
import { translator } from '../../domain/texts/translate.ts';
import { answerIn, consentPage, entraPage } from '../../tab/src/consent/consentAddress.ts';

const ORIGIN = 'https://laget-rundt.example';
const CLIENT = '7d5c3c7a-2d4e-4f0b-9a57-0f6a1f0c9b11';
const TENANT = '11111111-1111-4111-8111-111111111111';

describe('the window that asks for consent', () => {
  it('asks Entra, in the person’s tenant, for the one right that the service uses', () => {
    const start = new URL(consentPage(ORIGIN, CLIENT, TENANT));
    const page = new URL(entraPage(start.search, ORIGIN, 'state') ?? '');
    expect(`${page.origin}${page.pathname}`).toBe(`https://login.microsoftonline.com/${TENANT}/oauth2/v2.0/authorize`);
    expect(page.searchParams.get('client_id')).toBe(CLIENT);
    expect(page.searchParams.get('scope')?.split(' ')).toContain(SCOPE);
    // What comes back is for the window alone.
    expect(page.searchParams.get('response_mode')).toBe('fragment');
    expect(page.searchParams.get('redirect_uri')).toBe(`${ORIGIN}${start.pathname}`);
  });

  it.each(['', '?client=x&tenant=y', `?client=${CLIENT}&tenant=evil.example/`, `?client=${CLIENT}&tenant=../x`])(
    'goes nowhere for «%s»',
    (search) => {
      expect(entraPage(search, ORIGIN, 'state')).toBeNull();
    },
  );

  it('reads the answer to what it asked itself, and no other', () => {
    expect(answerIn('#code=x&state=a', 'a')).toBe('granted');
    expect(answerIn('#code=x&state=a', 'b')).toBeNull();
    expect(answerIn('#code=x&state=a', null)).toBeNull();
    expect(answerIn('', 'a')).toBeNull();
    expect(answerIn('#error=access_denied&error_description=AADSTS65004%3a+declined&state=a', 'a')).toBe('declined');
    expect(answerIn('#error=access_denied&error_description=AADSTS90094%3a+admin&state=a', 'a')).toBe('adminOnly');
  });

  it('has a sentence that says what IT has to do', () => {
    for (const language of ['nb', 'nn', 'en'] as const) {
      expect(translator(language)('calendarInvite.why.adminOnly')).toMatch(/Calendars\.ReadWrite.*Entra/);
    }
  });
});
