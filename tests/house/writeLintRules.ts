import { writeFileSync } from 'node:fs';
import { EDITOR_FILE, editorText } from './editorLaw.ts';

/** `npm run lint:rules`: says the import law to the linter. */
writeFileSync(EDITOR_FILE, editorText());
