import { contextOf, frameContextIn, type Place, type Scene } from '../../tab/host/src/place.ts';
import type { Desk, TabSettings } from '../../tab/host/src/protocol.ts';

export function aScene(overrides: Partial<Scene> = {}): Scene {
  return {
    place: 'channel',
    personId: '7f000000-0000-4000-8000-000000000101',
    personName: 'Rettleiar',
    engagementId: '0b4e7b8a-0000-4000-8000-000000000001',
    channelId: '19:kanal@thread.tacv2',
    theme: 'default',
    locale: 'nn-NO',
    phone: false,
    subPageId: null,
    ...overrides,
  };
}

/** What stands behind a frame, and what was done to it. */
export function aDesk(place: Place, overrides: Partial<Desk> = {}, scene: Partial<Scene> = {}) {
  const done: { saved: TabSettings[]; shared: string[]; opened: string[] } = { saved: [], shared: [], opened: [] };
  const desk: Desk = {
    frameContext: frameContextIn(place),
    clientType: 'desktop',
    context: () => contextOf(aScene({ place, ...scene })),
    token: async () => 'token',
    settings: () => null,
    saveSettings: (settings) => done.saved.push(settings) > 0,
    mayShareToStage: true,
    shareToStage: (url) => done.shared.push(url) > 0,
    openLink: (url) => done.opened.push(url) > 0,
    ...overrides,
  };
  return { desk, done };
}
