import { type Translate, translator } from '../../../domain/texts/translate.ts';
import { type Choices, readChoices, writeChoices } from './choices.ts';
import { controls } from './controls.ts';
import { button, make } from './dom.ts';
import type { Scene } from './place.ts';
import type { Request, TabSettings } from './protocol.ts';
import { loadTryOut, type TryOut, UNLINKED } from './tryOut.ts';
import { openWindow, type TabWindow, type WindowNeeds } from './window.ts';

/** The try-out's stand-in for Teams: frames the tab in each of the places where Teams shows it. */

const wordsOf = (locale: string): Translate =>
  translator(locale.startsWith('nn') ? 'nn' : locale.startsWith('nb') ? 'nb' : 'en');

const root = document.getElementById('host') ?? document.body;
let choices = readChoices(location.search);
let saved: TabSettings | null = null;
let windows: TabWindow[] = [];
let tryOut: TryOut;

const log = make('ol', { class: 'said' });

/** Everything the tab has said, readable by whoever wonders and by the tests. */
function note({ func, args = [] }: Request): void {
  const words = JSON.stringify(args);
  log.append(make('li', { 'data-func': func, 'data-args': words }, make('code', {}, `${func} ${words}`)));
}

function change(more: Partial<Choices>): void {
  choices = { ...choices, ...more };
  history.replaceState(null, '', writeChoices(choices));
  const onlyTheme = Object.keys(more).join() === 'theme';
  if (!onlyTheme) return void show();
  // Teams tells its pages of a new theme; it does not load them anew.
  document.documentElement.dataset.theme = choices.theme;
  for (const { frame } of windows) frame.say({ func: 'themeChange', args: [choices.theme] });
}

function needsOf(scene: Scene, t: Translate, onShare: (url: string) => void): WindowNeeds {
  return {
    scene,
    t,
    theme: () => choices.theme,
    saved,
    refusesToken: choices.refusesToken,
    refusesStage: choices.refusesStage,
    onSaid(request) {
      note(request);
      if (request.func === 'settings.setValidityState') setValid(request.args?.[0] === true);
      if (request.func === 'settings.save.success') change({ place: 'channel', subPage: null });
      if (request.func === 'shareDeepLink') offerLink(t, String(request.args?.[0] ?? ''));
    },
    onSaved: (settings) => {
      saved = settings;
    },
    onShare,
    onSubPage: (subPage) => change({ subPage }),
  };
}

let setValid: (valid: boolean) => void = () => undefined;
const notes = make('div', { class: 'notes', role: 'status' });

/** What Teams does with `pages.shareDeepLink`: it shows a link that leads back here. */
function offerLink(t: Translate, subPage: string): void {
  const href = writeChoices({ ...choices, subPage });
  notes.replaceChildren(t('tab.host.link'), ' ', make('a', { href }, subPage));
}

/** The place itself: one frame, in a meeting with the stage beside it, in the set-up with Teams' own buttons under it. */
function place(scene: Scene, t: Translate): HTMLElement {
  const stage = make('div', { class: 'meeting' }, make('p', {}, t('tab.host.nothingOnStage')));
  const share = (url: string) => {
    const shown = openWindow(needsOf({ ...scene, place: 'stage' }, t, share), url);
    for (const old of windows.splice(1)) old.close();
    windows.push(shown);
    const stop = () => {
      for (const old of windows.splice(1)) old.close();
      stage.replaceChildren(make('p', {}, t('tab.host.nothingOnStage')));
    };
    stage.replaceChildren(shown.element, button(t('tab.host.stopStage'), stop));
  };
  const first = openWindow(needsOf(scene, t, share), saved && scene.place === 'channel' ? saved.contentUrl : undefined);
  windows = [first];
  if (scene.place === 'sidePanel') return make('main', { class: 'sides' }, stage, first.element);
  if (scene.place !== 'settings') return make('main', {}, first.element);
  const save = button(t('tab.host.save'), () => first.frame.say({ func: 'settings.save', args: [{}] }), {
    disabled: true,
  });
  setValid = (valid) => {
    save.disabled = !valid;
  };
  return make('main', { class: 'dialog' }, first.element, make('div', { class: 'buttons' }, save));
}

async function show(): Promise<void> {
  for (const old of windows) old.close();
  windows = [];
  const t = wordsOf(choices.locale);
  const person = tryOut.people.find(({ id }) => id === choices.person) ?? tryOut.people[0];
  if (person === undefined) return;
  const engagements = [...(await tryOut.engagementsOf(person.id)), { id: UNLINKED, name: t('setup.host') }];
  const engagement = engagements.find(({ id }) => id === choices.engagement) ?? engagements[0];
  choices = { ...choices, person: person.id, engagement: engagement?.id ?? null };
  document.documentElement.dataset.theme = choices.theme;
  document.documentElement.lang = choices.locale;
  document.title = t('tab.host.title');
  const scene: Scene = {
    place: choices.place,
    personId: person.id,
    personName: person.name,
    engagementId: choices.engagement,
    channelId: choices.engagement && tryOut.channelOf(choices.engagement),
    theme: choices.theme,
    locale: choices.locale,
    phone: choices.phone,
    subPageId: choices.subPage,
  };
  log.replaceChildren();
  notes.replaceChildren();
  root.replaceChildren(
    controls({ t, choices, people: tryOut.people, engagements, onChange: change }),
    notes,
    place(scene, t),
    make('details', {}, make('summary', {}, t('tab.host.said')), log),
  );
}

tryOut = await loadTryOut();
await show();
