import { isMessageLink, lineOfMessage, messageLink } from '../../domain/teamsMessage.ts';

const LINK = 'https://teams.microsoft.com/l/message/19:a@thread.tacv2/1780000000000?tenantId=x';

describe('the link to a message', () => {
  it.each([LINK, LINK.replace('microsoft.com', 'cloud.microsoft')])('is Teams’ own: %s', (url) => {
    expect(isMessageLink(url)).toBe(true);
    expect(messageLink(url, '19:b', null)).toBe(url);
  });

  it.each([
    LINK.replace('https', 'http'),
    'javascript:alert(1)//https://teams.microsoft.com/l/message/1',
    'https://teams.microsoft.com.forger.example/l/message/1/2',
    'https://forger@teams.microsoft.com/l/message/1/2',
    'https://teams.microsoft.com:444/l/message/1/2',
    'https://teams.microsoft.com/l/app/1',
    `${LINK} and more`,
    `${LINK}"><script>`,
    `${LINK}${'x'.repeat(2000)}`,
  ])('is none of these: %.70s', (url) => {
    expect(isMessageLink(url)).toBe(false);
    expect(messageLink(url, '19:b', null)).toBeNull();
  });

  it('is made of the conversation and the message where Teams gives none', () => {
    expect(messageLink(null, '19:b@thread.v2', '1780000000000')).toBe(
      'https://teams.microsoft.com/l/message/19%3Ab%40thread.v2/1780000000000',
    );
    expect(messageLink('http://forger.example', '19:b', '12')).toBe('https://teams.microsoft.com/l/message/19%3Ab/12');
    expect(messageLink(null, '19:b', '12/../x')).toBeNull();
  });
});

describe('a message as one line', () => {
  it('is what it says, without HTML, with its entities read', () => {
    const html =
      '<p>Ring <at id="0">Kari</at> om høyringa&nbsp;&amp; møtet</p><div>f&#248;r <b>1. desember</b> &lt;3</div><attachment id="1"></attachment>';
    expect(lineOfMessage(html, true, 200)).toBe('Ring Kari om høyringa & møtet før 1. desember <3');
  });

  it('leaves plain text as it stands, on one line', () => {
    expect(lineOfMessage('Ring\r\n <b>nå</b>\u0007', false, 200)).toBe('Ring <b>nå</b>');
  });

  it('is cut with a mark, by whole characters', () => {
    expect(lineOfMessage('👩‍🌾'.repeat(100), false, 10)).toHaveLength([...'👩‍🌾👩‍🌾👩‍🌾'].join('').length + 1);
    expect(lineOfMessage('a'.repeat(300), false, 200)).toBe(`${'a'.repeat(199)}…`);
  });

  it('reads no number that is no character', () => {
    expect(lineOfMessage('a&#0;b&#x110000;c&#99999999;d&bogus;', true, 50)).toBe('a b c&#99999999;d&bogus;');
  });

  it('takes no long time over the most that comes', () => {
    const before = performance.now();
    lineOfMessage('<'.repeat(200_000), true, 200);
    lineOfMessage(`${'&'.repeat(100_000)}${'<a '.repeat(30_000)}`, true, 200);
    expect(performance.now() - before).toBeLessThan(1000);
  });
});
