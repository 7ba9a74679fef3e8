import type { Translate } from '../../../domain/texts/translate.ts';
import { tokenOfPersona } from '../../../domain/tryOutToken.ts';
import { isTab, subPageOfDeepLink } from './addresses.ts';
import { button, make } from './dom.ts';
import { type Frame, openFrame } from './frame.ts';
import { contentPath, contextOf, frameContextIn, type HostTheme, type Scene } from './place.ts';
import type { Desk, Request, TabSettings } from './protocol.ts';

export interface WindowNeeds {
  readonly scene: Scene;
  readonly t: Translate;
  /** As it is now: a page that is loaded anew gets the theme that was chosen since. */
  theme(): HostTheme;
  readonly refusesToken: boolean;
  readonly refusesStage: boolean;
  /** What was saved on the configuration page, where it was. */
  readonly saved: TabSettings | null;
  onSaid(request: Request): void;
  onSaved(settings: TabSettings): void;
  onShare(url: string): void;
  onSubPage(subPageId: string): void;
}

/** The tab in one place of Teams, with the loading screen that stands over it until it says how it goes. */
export interface TabWindow {
  readonly element: HTMLElement;
  readonly frame: Frame;
  close(): void;
}

function deskOf(needs: WindowNeeds): Desk {
  const { scene, saved, refusesToken, refusesStage, onSaved, onShare, onSubPage } = needs;
  return {
    frameContext: frameContextIn(scene.place),
    clientType: scene.phone ? 'android' : 'desktop',
    context: () => contextOf({ ...scene, theme: needs.theme() }),
    async token() {
      if (refusesToken) throw new Error('resourceRequiresConsent');
      return tokenOfPersona(scene.personId);
    },
    settings: () => saved,
    saveSettings(settings) {
      if (scene.place !== 'settings') return false;
      onSaved(settings);
      return true;
    },
    mayShareToStage: !refusesStage,
    shareToStage(url) {
      if (!isTab(url, location.origin)) return false;
      onShare(url);
      return true;
    },
    openLink(url) {
      const subPageId = subPageOfDeepLink(url);
      if (subPageId !== null) onSubPage(subPageId);
      else window.open(url, '_blank', 'noopener');
      return true;
    },
  };
}

/** Opens the tab; `url` where it is not the place's own. */
export function openWindow(needs: WindowNeeds, url = contentPath(needs.scene)): TabWindow {
  const { scene, t } = needs;
  const words = make('p', {}, t('tab.host.loading'));
  const cover = make('div', { class: 'cover', role: 'status' }, words);
  const element = make('div', { class: `window ${scene.place}${scene.phone ? ' phone' : ''}` });
  const frame = openFrame({
    desk: deskOf(needs),
    url,
    title: t(`tab.host.places.${scene.place}`),
    onSaid: needs.onSaid,
    onState(state, message) {
      element.dataset.state = state;
      if (state === 'shown' || state === 'fellShort') cover.remove();
      if (state !== 'failed') return;
      words.replaceChildren(`${t('tab.host.failed')} ${message}`);
      cover.append(button(t('tab.retry'), () => location.reload()));
      element.append(cover);
    },
  });
  element.append(frame.element, cover);
  return { element, frame, close: () => frame.close() };
}
