import type { Language } from '../../../domain/language.ts';
import { type TextTree, translatorIn } from '../../../domain/texts/fill.ts';
import type { Translate } from '../../../domain/texts/translate.ts';

export interface Texts {
  readonly t: Translate;
  readonly language: Language;
  /** Fetches what the first page did not need. @throws when it cannot be fetched; asked again, it tries again. */
  loadRest(): Promise<void>;
}

export interface TextFiles {
  first(): Promise<TextTree>;
  rest(): Promise<TextTree>;
}

/**
 * The texts of a language whose first part has come. A key of the other part, asked for before that has come, makes the
 * nearest Suspense wait for it: `t` throws the promise, as React has it.
 */
export async function textsInParts(language: Language, files: TextFiles): Promise<Texts> {
  const inFirst = translatorIn(await files.first());
  let inRest: Translate | null = null;
  let loading: Promise<void> | null = null;

  const load = async () => {
    try {
      inRest = translatorIn(await files.rest());
    } finally {
      loading = null;
    }
  };
  const loadRest = () => {
    if (inRest !== null) return Promise.resolve();
    loading ??= load();
    return loading;
  };

  return {
    language,
    loadRest,
    t(key, values) {
      const text = inFirst(key, values);
      if (text !== key) return text;
      if (inRest === null) throw loadRest();
      return inRest(key, values);
    },
  };
}
