import { anId, type CallsOf } from './landmarks.ts';

/** Who leads a programme, and what of it is on its way to being deleted or is. */
export const PROGRAMME_CALLS = {
  programmes: {
    find: ({ programmes }, { programmeId }) => programmes.find(programmeId),
    lock: ({ programmes }, { programmeId }) => programmes.lock(programmeId),
    ledBy: ({ programmes }, { lead }) => programmes.ledBy(lead),
    rolesIn: ({ programmes }, { guide, programmeId }) => programmes.rolesIn(guide, programmeId),
    names: ({ programmes }, { programmeId, guide, lead }) => programmes.names([programmeId], [guide, lead]),
    leads: ({ programmes }, { programmeId }) => programmes.leads(programmeId),
    addLead: ({ programmes }, { programmeId, guide }) => programmes.addLead(programmeId, guide),
    removeLead: ({ programmes }, { programmeId, guide }) => programmes.removeLead(programmeId, guide),
    noteChange: ({ programmes }, { programmeId, guide: person, lead: by, now: at }) =>
      programmes.noteChange({ id: anId(), programmeId, kind: 'added', person, by, at }),
    findChange: ({ programmes }) => programmes.findChange(anId()),
    changes: ({ programmes }, { programmeId }) => programmes.changes(programmeId, 20),
    forgetChanges: ({ programmes }, { now }) => programmes.forgetChanges(now),
    changesOf: ({ programmes }, { guide, now }) => programmes.changesOf(guide, now),
    places: ({ programmes }, { programmeId, channel: { tenantId } }) => programmes.places(programmeId, tenantId),
  },
  deletions: {
    find: ({ deletions }) => deletions.find(anId()),
    newest: ({ deletions }, { engagementId }) => deletions.newest(engagementId),
    add: ({ deletions }, { engagementId, guide: person, now: at }) =>
      deletions.add({
        ...{ id: anId(), engagementId, decidedBy: 'municipality', reference: '26/1', needs: 'municipality' },
        proposed: { person, role: 'guide', at },
      }),
    confirm: ({ deletions }, { mayor: person, now: at }) => deletions.confirm(anId(), { person, role: 'mayor', at }),
    stop: ({ deletions }, { mayor: person, now: at }) => deletions.stop(anId(), { person, at }),
    confirmedUntil: ({ deletions }, { now }) => deletions.confirmedUntil(now),
    openFor: ({ deletions }, { guide }) => deletions.openFor(guide),
    facts: ({ deletions }, { engagementId }) => deletions.facts(engagementId),
    tellWaiting: ({ deletions }, { now }) => deletions.tellWaiting(anId(), now),
    recordFor: ({ deletions }, { guide }) => deletions.recordFor(guide, anId()),
    readersAmong: ({ deletions }, { guide, mayor }) => deletions.readersAmong([guide, mayor], anId()),
    records: ({ deletions }, { programmeId }) => deletions.records(programmeId),
    forgetReaders: ({ deletions }, { now }) => deletions.forgetReaders(now),
  },
} as const satisfies { readonly [Name in 'programmes' | 'deletions']: CallsOf<Name> };
