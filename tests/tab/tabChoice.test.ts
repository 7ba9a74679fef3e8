import { inOrder, shownBy, tabFor } from '../../tab/src/views/config/tabChoice.ts';

const at = (id: string, shortName: string) => ({
  id,
  shortName,
  name: `${shortName} kommune`,
  theme: 'open' as const,
});
const ALL = [at('a', 'Aure'), at('f', 'Fjord'), at('å', 'Åmot')];

describe('what a tab can show', () => {
  it('has the channel’s own and what was chosen first, each once', () => {
    const chosen = at('z', 'Øygarden');
    expect(inOrder(ALL, [at('f', 'Fjord'), chosen]).map(({ id }) => id)).toEqual(['f', 'z', 'a', 'å']);
    expect(inOrder(ALL, [null, null])).toEqual(ALL);
  });

  it('is saved with an address of its own and nothing of the person', () => {
    const saved = tabFor(at('f', 'Fjord'), 'https://laget.example', 'Plan Fjord');
    expect(saved).toEqual({
      entityId: 'engagement-f',
      contentUrl: 'https://laget.example/tab/engagements/f',
      websiteUrl: 'https://laget.example/tab/engagements/f',
      suggestedDisplayName: 'Plan Fjord',
    });
  });

  it('is known again when the tab is changed', () => {
    expect(shownBy(tabFor(at('f', 'Fjord'), 'https://laget.example', '').entityId)).toBe('f');
    expect(shownBy(tabFor(null, 'https://laget.example', '').entityId)).toBeNull();
    expect(shownBy(null)).toBeUndefined();
    expect(shownBy('noko-anna')).toBeUndefined();
  });
});
