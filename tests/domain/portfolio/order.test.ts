import { compareNames } from '../../../domain/portfolio/order.ts';

describe('the order of names', () => {
  it('is Norwegian, with å last and aa among the å', () => {
    const names = ['Åmli', 'Aabenraa', 'Ørsta', 'Fjord', 'Ærøy', 'Øygarden', 'Alta', 'Ås', 'Zakarias'];
    expect(names.sort(compareNames)).toEqual([
      'Alta',
      'Fjord',
      'Zakarias',
      'Ærøy',
      'Ørsta',
      'Øygarden',
      'Aabenraa',
      'Åmli',
      'Ås',
    ]);
  });

  it('puts Sámi letters with those they are made of', () => {
    const names = ['Žilla', 'Deatnu', 'Đeavnnis', 'Čáhput', 'Cizáš', 'Gáivuotna', 'Gamvik', 'Šaddu', 'Sola', 'Dyrøy'];
    expect(names.sort(compareNames)).toEqual([
      'Čáhput',
      'Cizáš',
      'Deatnu',
      'Đeavnnis',
      'Dyrøy',
      'Gáivuotna',
      'Gamvik',
      'Šaddu',
      'Sola',
      'Žilla',
    ]);
  });
});
