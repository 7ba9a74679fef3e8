import { found, inOrder, shownBy, tabFor } from '../../tab/src/views/config/tabChoice.ts';

const at = (id: string, shortName: string) => ({ id, shortName, name: `${shortName} kommune` });
const ALL = [at('a', 'Aure'), at('f', 'Fjord'), at('å', 'Åmot')];

describe('what a tab can show', () => {
  it('has the channel’s own first', () => {
    expect(inOrder(ALL, 'f').map(({ id }) => id)).toEqual(['f', 'a', 'å']);
    expect(inOrder(ALL, null)).toEqual(ALL);
  });

  it('is found by any part of its name, however it is written', () => {
    expect(found(ALL, ' å').map(({ id }) => id)).toEqual(['å']);
    expect(found(ALL, 'KOMMUNE')).toHaveLength(3);
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
