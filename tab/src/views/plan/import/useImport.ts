import { useMemo, useState } from 'react';
import { type Import, type ImportWay, importChange } from '../../../../../domain/planSheet/importChange.ts';
import { type PlanReading, planFromSheets } from '../../../../../domain/planSheet/planFromSheets.ts';
import { recognize, type SheetMapping } from '../../../../../domain/planSheet/recognize.ts';
import type { SheetBook } from '../../../../../domain/planSheet/sheetCells.ts';
import { useTexts } from '../../../ui/Texts.tsx';
import { usePlanEditor } from '../editor/planEditor.ts';

const newId = () => crypto.randomUUID();

export interface ImportWork {
  readonly mappings: readonly SheetMapping[];
  setMapping(place: number, mapping: SheetMapping): void;
  readonly year: number;
  setYear(year: number): void;
  readonly way: ImportWay;
  setWay(way: ImportWay): void;
  readonly reading: PlanReading;
  readonly taken: Import;
}

/** A book on its way into the plan: what its columns are taken for, and what would come of it just now. */
export function useImport(book: SheetBook): ImportWork {
  const { language } = useTexts();
  const { plan: current, today } = usePlanEditor();
  const [mappings, setMappings] = useState(() => recognize(book));
  const [year, setYear] = useState(() => Number(today.slice(0, 4)));
  const [way, setWay] = useState<ImportWay>('add');
  const reading = useMemo(
    () => planFromSheets(book, mappings, { language, people: current.people, current, today, year, newId }),
    [book, mappings, language, current, today, year],
  );
  const taken = useMemo(() => importChange(current, reading, way), [current, reading, way]);
  return {
    mappings,
    setMapping: (place, mapping) => setMappings((all) => all.map((one, at) => (at === place ? mapping : one))),
    year,
    setYear,
    way,
    setWay,
    reading,
    taken,
  };
}
