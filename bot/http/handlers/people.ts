import type { PEOPLE } from '../../../domain/contract/routes/people.ts';
import { chooseLanguage, readPerson } from '../../usecases/people.ts';
import type { HandlersOf } from '../handle.ts';

export const peopleHandlers: HandlersOf<Omit<typeof PEOPLE, 'live'>> = {
  me: async ({ context, person }) => {
    const { name, language } = await readPerson(context, person);
    return { name, language };
  },
  setLanguage: async ({ context, person, body }) => {
    const { name, language } = await chooseLanguage(context, person, body.language);
    return { name, language };
  },
};
