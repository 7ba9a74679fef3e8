import type { PEOPLE } from '../../../domain/contract/routes/people.ts';
import { chooseLanguage, chooseNudges, readMe } from '../../usecases/people.ts';
import type { HandlersOf } from '../handle.ts';

export const peopleHandlers: HandlersOf<Omit<typeof PEOPLE, 'live'>> = {
  me: ({ context, person, name }) => readMe(context, person, name),
  setLanguage: async ({ context, person, name, body }) => {
    await chooseLanguage(context, person, body.language, name);
    return readMe(context, person, name);
  },
  setNudges: async ({ context, person, name, body }) => {
    await chooseNudges(context, person, body.nudges, name);
    return readMe(context, person, name);
  },
};
