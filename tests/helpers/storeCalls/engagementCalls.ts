import { anId, type CallsOf } from './landmarks.ts';

const MUNICIPALITY = {
  number: '1010',
  name: 'Nytt',
  shortName: 'Nytt',
  bodyNames: ['Nytt kommune'],
  county: 'Vestfylket',
  languageDecision: 'nn',
} as const;

/** Engagements, who has a part in them, and what is said of them afterwards. */
export const ENGAGEMENT_CALLS = {
  engagements: {
    find: ({ engagements }, { engagementId }) => engagements.find(engagementId),
    lock: ({ engagements }, { engagementId }) => engagements.lock(engagementId),
    recordAgreement: ({ engagements }, { engagementId, today }) => engagements.recordAgreement(engagementId, today),
    findByChannel: ({ engagements }, { channel }) => engagements.findByChannel(channel),
    listFor: async ({ engagements }, { guide, lead }) => {
      await engagements.listFor(guide);
      await engagements.listFor(lead);
    },
    setAudience: ({ engagements }, { engagementId }) => engagements.setAudience(engagementId, 'askedAndGuides'),
    setShown: ({ engagements }, { engagementId }) => engagements.setShown(engagementId, 'nothing'),
    holders: ({ engagements }, { engagementId }) => engagements.holders(engagementId),
    ids: ({ engagements }) => engagements.ids(),
    rolesIn: ({ engagements }, { page }) => engagements.rolesIn(page),
    renameByRegister: ({ engagements }) => engagements.renameByRegister([MUNICIPALITY]),
    rolesOf: ({ engagements }, { guide, engagementId }) => engagements.rolesOf(guide, engagementId),
  },
  portfolio: {
    entries: async ({ portfolio }, { guide, lead }) => {
      await portfolio.entries(guide);
      await portfolio.entries(lead);
    },
    languages: ({ portfolio }, { guide }) => portfolio.languages(guide),
    standings: ({ portfolio }, { page, lead, today, now }) => portfolio.standings(page, lead, today, now),
    signals: ({ portfolio }, { page, lead }) => portfolio.signals(page, lead),
  },
  people: {
    find: ({ people }, { guide }) => people.find(guide),
    names: ({ people }, { engagementId, guide, mayor }) => people.names(engagementId, [guide, mayor]),
    heard: ({ people }, { guide }) => people.heard(guide, 'Rettleiar', '29:x'),
    forgetUnreferred: ({ people }, { now }) => people.forgetUnreferred(new Date(now.getTime() - 1), 100),
    seen: ({ people }, { guide }) => people.seen(guide, 'Rettleiar', '29:x'),
    setLanguage: ({ people }, { guide }) => people.setLanguage(guide, 'nn'),
    wantsNudges: ({ people }, { guide }) => people.wantsNudges(guide),
    setNudges: ({ people }, { guide }) => people.setNudges(guide, false),
  },
  roleHolders: {
    list: ({ roleHolders }, { engagementId }) => roleHolders.list(engagementId),
    give: ({ roleHolders }, { engagementId, mayor }) => roleHolders.give(engagementId, mayor, 'guide'),
    past: ({ roleHolders }, { engagementId }) => roleHolders.past(engagementId),
    haveAllHeld: ({ roleHolders }, { engagementId, guide, mayor }) =>
      roleHolders.haveAllHeld(engagementId, [guide, mayor]),
    take: ({ roleHolders }, { engagementId, mayor }) => roleHolders.take(engagementId, mayor, 'mayor'),
  },
  archive: {
    state: ({ archive }, { engagementId }) => archive.state(engagementId),
    end: ({ archive }, { engagementId, guide, today }) => archive.end(engagementId, today, today, guide),
    setRetention: ({ archive }, { programmeId, today }) => archive.setRetention(programmeId, 30, today),
    mark: ({ archive }, { engagementId, guide: by, now: at }) =>
      archive.mark(engagementId, 'municipality', { kind: 'exported', reference: '26/1', by, at }),
    ended: async ({ archive }, { guide }) => {
      await archive.ended(guide);
      await archive.ended(null);
    },
    erase: ({ archive }, { engagementId }) => archive.erase(engagementId),
    keepRecord: ({ archive }, { programmeId, guide, now: at }) =>
      archive.keepRecord(
        {
          ...{ engagementId: anId(), programmeId, municipalityNumber: '1010', municipality: 'Nytt' },
          ...{ decidedBy: 'retention', reference: '24' },
          ...{ marks: [], removed: {}, by: null, proposed: null, confirmed: null, at },
        },
        [guide],
      ),
  },
  audit: {
    append: ({ audit }, { engagementId, guide: by, now: at }) =>
      audit.append({ at, by, engagementId, via: 'route editPlan', about: null, outcome: 'done', from: null }),
    list: async ({ audit }, { engagementId }) => {
      await audit.list(engagementId, null, 50);
      await audit.list(engagementId, 100, 50);
    },
    by: ({ audit }, { guide }) => audit.by(guide, 500),
    isTold: ({ audit }, { guide, now }) => audit.isTold(guide, 'route editPlan', ['done'], now),
    appendOnce: ({ audit }, { guide: by, now: at }) => {
      const note = { at, by, engagementId: null, via: 'route editPlan', about: null, from: null } as const;
      return audit.appendOnce({ ...note, outcome: 'engagementNotFound' }, ['engagementNotFound'], at);
    },
  },
  ownData: {
    rows: ({ ownData }, { guide }) => ownData.rows(guide),
    isKnown: ({ ownData }) => ownData.isKnown({ tenantId: 'nobody’s', objectId: 'nobody' }),
    erase: ({ ownData }, { mayor }) => ownData.erase(mayor),
  },
  setUps: {
    find: ({ setUps }, { channel }) => setUps.find(channel),
    lock: ({ setUps }, { channel }) => setUps.lock(channel),
    save: ({ setUps }, { channel, guide: by, now: at }) => setUps.save(channel, { draft: {}, revision: 1, by, at }),
    remove: ({ setUps }, { channel }) => setUps.remove(channel),
    forget: ({ setUps }, { now }) => setUps.forget(now),
    programmesOf: ({ setUps }, { guide }) => setUps.programmesOf(guide),
    hasBegun: async ({ setUps }, { channel }) => {
      await setUps.hasBegun(channel.tenantId);
      await setUps.hasBegun('another');
    },
    whoMay: ({ setUps }, { roster }) => setUps.whoMay(roster),
    ofMunicipality: ({ setUps }, { channel }) => setUps.ofMunicipality(channel.tenantId, '1010'),
    inTeam: ({ setUps }, { channel, roster }) => setUps.inTeam(channel, roster.id),
  },
  founding: {
    addProgramme: ({ founding }, { lead }) => founding.addProgramme({ id: anId(), name: 'Nytt' }, lead),
    forgetNumbers: ({ founding }) => founding.forgetNumbers(),
    addEngagement: ({ founding }, { programmeId, channel: { tenantId } }) =>
      founding.addEngagement({
        ...{ id: anId(), programmeId, theme: 'open', language: 'nn', municipality: MUNICIPALITY },
        channel: { tenantId, channelId: '19:new' },
      }),
    moveTo: ({ founding }, { engagementId, channel: { tenantId } }) =>
      founding.moveTo(engagementId, { tenantId, channelId: '19:moved' }),
  },
  register: {
    read: ({ register }) => register.read(),
    replace: ({ register }, { now }) => register.replace([], now),
    tried: ({ register }, { now }) => register.tried(now),
  },
  resends: {
    first: ({ resends }, { guide, now }) => resends.first(guide, anId(), now),
    forget: ({ resends }, { now }) => resends.forget(now),
  },
  ticks: {
    ticked: ({ ticks }, { now }) => ticks.ticked('closeDueRounds', now),
    newest: ({ ticks }) => ticks.newest(),
  },
  changes: {
    publish: ({ changes }, { engagementId }) => changes.publish(engagementId, 'plan'),
    tellPerson: ({ changes }, { guide }) => changes.tellPerson(guide),
  },
} as const satisfies {
  readonly [Name in
    | 'engagements'
    | 'portfolio'
    | 'people'
    | 'roleHolders'
    | 'archive'
    | 'audit'
    | 'ownData'
    | 'setUps'
    | 'founding'
    | 'register'
    | 'resends'
    | 'ticks'
    | 'changes']: CallsOf<Name>;
};
