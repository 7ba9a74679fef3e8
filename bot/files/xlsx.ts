import writeExcelFile, { type CellObject } from 'write-excel-file/node';
import { type Cell, type ExportBook, type Sheet, wallClock } from '../../domain/export/book.ts';

/** The whole book. Text is written as text, so that nothing in it can be taken for a formula. */
export async function writeXlsx({ sheets }: ExportBook): Promise<Uint8Array> {
  return writeExcelFile(sheets.map(toExcel), { fontFamily: 'Calibri', fontSize: 11 }).toBuffer();
}

function toExcel({ name, columns, rows }: Sheet) {
  return {
    sheet: name,
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    data: [columns.map(({ heading }) => head(heading)), ...rows.map((row) => row.map(toCell))],
  };
}

function head(value: string): CellObject {
  return { value, type: String, fontWeight: 'bold', wrap: true, alignVertical: 'top', bottomBorderStyle: 'thin' };
}

function toCell(cell: Cell): CellObject | null {
  if (cell === null || cell === '') return null;
  if (cell instanceof Date) {
    return { value: wallClock(cell), type: Date, format: 'dd.mm.yyyy hh:mm', align: 'left', alignVertical: 'top' };
  }
  if (typeof cell === 'object') {
    return {
      value: new Date(`${cell.day}T00:00Z`),
      type: Date,
      format: 'dd.mm.yyyy',
      align: 'left',
      alignVertical: 'top',
    };
  }
  if (typeof cell === 'number') return { value: cell, type: Number, alignVertical: 'top' };
  return { value: escaped(cell), type: String, wrap: true, alignVertical: 'top' };
}

/** What XML has no room for, and what looks like it, as a spreadsheet writes it (ECMA-376, 22.4.2.4). */
function escaped(text: string): string {
  // The writer looks texts up in a plain object, and would take these for what every object has.
  if (text in Object.prototype) return `_x${hex(text)}_${text.slice(1)}`;
  return text.replace(/_(?=x[\da-f]{4}_)/gi, '_x005F_').replace(CONTROLS, (one) => `_x${hex(one)}_`);
}

const hex = (text: string): string => text.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');

/** All but tab and line feed; a surrogate without its half is one too. */
const CONTROLS = /(?![\t\n])\p{Cc}|[\ufffe\uffff]|\p{Surrogate}/gu;
