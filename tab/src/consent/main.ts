import { languageOfLocale } from '../ui/language.ts';
import { loadTexts } from '../ui/loadTexts.ts';
import { rememberedLocale } from '../ui/rememberedLanguage.ts';
import { answerIn, entraPage } from './consentAddress.ts';

/** What this window asked with, until the answer is read. */
const KEY = 'consent';

async function say(what: 'wait' | 'done' | 'broken'): Promise<void> {
  const texts = await loadTexts(languageOfLocale(rememberedLocale(navigator.language)));
  await texts.loadRest();
  document.documentElement.lang = texts.language;
  document.title = texts.t('calendarInvite.page.title');
  const place = document.getElementById('said');
  if (place) place.textContent = texts.t(`calendarInvite.page.${what}`);
}

async function main(): Promise<void> {
  const asked = sessionStorage.getItem(KEY);
  const answer = answerIn(location.hash, asked);
  if (answer === null) {
    const state = crypto.randomUUID();
    const page = entraPage(location.search, location.origin, state);
    if (page === null) return say('broken');
    sessionStorage.setItem(KEY, state);
    void say('wait');
    location.replace(page);
    return;
  }
  sessionStorage.removeItem(KEY);
  // The code in it is for nobody.
  history.replaceState(null, '', location.pathname);
  void say('done');
  const { app, authentication } = await import('@microsoft/teams-js');
  await app.initialize();
  if (answer === 'granted') authentication.notifySuccess();
  else authentication.notifyFailure(answer);
}

void main();
