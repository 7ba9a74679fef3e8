import { personaOfAuthorization, tokenOfPersona } from '../../domain/tryOutToken.ts';
import { isTab, subPageOfDeepLink } from '../../tab/host/src/addresses.ts';
import { readChoices, writeChoices } from '../../tab/host/src/choices.ts';
import { contentPath, contextOf, PLACES } from '../../tab/host/src/place.ts';
import { answerTo, isRequest } from '../../tab/host/src/protocol.ts';
import { aDesk, aScene } from '../builders/desks.ts';

const { desk } = aDesk('channel');
const ask = (func: string, args: readonly unknown[] = []) => answerTo(desk, { id: 7, uuidAsString: 'u', func, args });

describe('the stand-in for Teams', () => {
  it('answers with the two ids of what it was asked', async () => {
    expect(await ask('authentication.getAuthToken')).toEqual({ id: 7, uuidAsString: 'u', args: [true, 'token'] });
  });

  it.each(['appInitialization.success', 'registerHandler', 'shareDeepLink', 'not.known', 'toString', '__proto__'])(
    'is told %s and answers nothing, as Teams does',
    async (func) => {
      expect(await ask(func)).toBeNull();
    },
  );

  it('lets nothing be saved outside the set-up, and nothing on the stage that is not its own', async () => {
    const refusing = aDesk('channel', { saveSettings: () => false, shareToStage: () => false }).desk;
    const refused = (func: string) => answerTo(refusing, { id: 1, func, args: [{}] });
    expect((await refused('settings.setSettings'))?.args[0]).toBe(false);
    expect((await refused('meeting.shareAppContentToStage'))?.args).toEqual([{ errorCode: 500 }, null]);
  });

  it.each([null, 'text', {}, { id: '1', func: 'x' }, { func: 'x' }])('does not take %j for a message', (data) => {
    expect(isRequest(data)).toBe(false);
  });

  it('opens one and the same tab in the channel, beside the meeting and on its stage', () => {
    const paths = PLACES.map((place) => contentPath(aScene({ place, engagementId: 'x' })));
    expect(paths).toEqual(['/tab/engagements/x', '/tab/engagements/x', '/tab/engagements/x', '/tab/', '/tab/config']);
  });

  it('tells of a channel and a meeting where there is one, and of neither in the personal tab', () => {
    const has = (place: (typeof PLACES)[number]) => Object.keys(contextOf(aScene({ place })));
    expect(has('channel')).toContain('channelId');
    expect(has('channel')).not.toContain('meetingId');
    expect(has('sidePanel')).toContain('meetingId');
    expect(has('personal').filter((key) => /^(channel|team|meeting)/.test(key))).toEqual([]);
  });

  it('reads what is chosen from its own address, and writes it back', () => {
    const search = '?place=stage&person=p&engagement=e&theme=glass&locale=en-US&size=phone&subPage=s&token=refused';
    expect(writeChoices(readChoices(search))).toBe(search);
    expect(readChoices('?place=moon&theme=neon')).toMatchObject({ place: 'channel', theme: 'default' });
  });

  it('knows our own tab, and a deep link of Teams, from any other address', () => {
    expect(isTab('https://a.example/tab/x', 'https://a.example')).toBe(true);
    expect(isTab('https://a.example/host/', 'https://a.example')).toBe(false);
    expect(isTab('https://b.example/tab/x', 'https://a.example')).toBe(false);
    expect(
      subPageOfDeepLink('https://teams.microsoft.com/l/entity/a/b?context=%7B%22subEntityId%22%3A%22x%22%7D'),
    ).toBe('x');
    expect(subPageOfDeepLink('https://teams.microsoft.com/l/entity/a/b')).toBeNull();
    expect(subPageOfDeepLink('https://evil.example/l/entity/a/b?context=%7B%7D')).toBeNull();
  });

  it('signs in by a name that only its own sign-in reads', () => {
    expect(personaOfAuthorization(`Bearer ${tokenOfPersona('p')}`)).toBe('p');
    expect(personaOfAuthorization('Bearer eyJhbGciOi')).toBeUndefined();
    expect(personaOfAuthorization('Basic p')).toBeUndefined();
    expect(personaOfAuthorization(undefined)).toBeUndefined();
  });
});
