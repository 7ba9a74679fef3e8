import { fillIn, namesUsed, parseEnvironmentFile, settingFaults } from '../../appPackage/pack/settings.ts';
import { VALUES } from './filled.ts';

const used = (name: string) => `\${{${name}}}`;

describe('an environment file', () => {
  it('is read line by line, without comments, blanks and quotes', () => {
    const text = '# A=1\n\nB=2\r\n  C = three \nD="four"\nE=\nF=a=b\n';
    expect(parseEnvironmentFile(text)).toEqual({ B: '2', C: 'three', D: 'four', E: '', F: 'a=b' });
  });
});

describe('what is filled in', () => {
  it('is each name once, however it is spaced', () => {
    expect(namesUsed([`${used('A')} ${used(' B ')}`, used('A')])).toEqual(['A', 'B']);
    expect(fillIn(`${used('A')}-${used(' B ')}-${used('C')}`, { A: '1', B: '2' })).toBe(`1-2-${used('C')}`);
  });

  it.each([
    ['BOT_DOMAIN', 'https://laget.example'],
    ['BOT_DOMAIN', 'laget.example:443'],
    ['BOT_DOMAIN', 'laget.example/tab'],
    ['BOT_DOMAIN', 'localhost'],
    ['BOT_DOMAIN', '*.example'],
    ['BOT_ID', 'laget'],
    ['APP_TERMS_URL', 'http://fylket.example'],
    ['APP_TERMS_URL', 'https://fylket.example/"'],
  ])('is refused where %s is %s', (name, value) => {
    expect(settingFaults([used(name)], { ...VALUES, [name]: value })).toHaveLength(1);
    expect(settingFaults([used(name)], VALUES)).toEqual([]);
  });

  it('is nothing that nobody has described', () => {
    expect(settingFaults([used('SECRET')], { SECRET: 'x' })).toEqual([expect.stringContaining('nobody says')]);
  });
});
