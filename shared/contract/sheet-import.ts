import { z } from 'zod';
import { daySchema } from '../domain/day.ts';
import { requestIdSchema } from './common.ts';

/**
 * What every import of a sheet has in common: the file, which column is which field, the problems by row and column,
 * and the mark that binds what a person confirmed to what is then imported. One wizard serves them all.
 */

/** As large as the sheet reader takes in. */
const largestSheetBytes = 64 * 1024 * 1024;

/** What any sheet a person chooses may be refused with, and that its reading was stopped. */
export const sheetErrors = [
  'SHEET_NOT_A_WORKBOOK',
  'SHEET_DAMAGED',
  'SHEET_TOO_LARGE',
  'SHEET_OUT_OF_BOUNDS',
  'SHEET_BOMB',
  'SHEET_OLD_FORMAT',
  'SHEET_ENCRYPTED',
  'SHEET_EMPTY',
  'SHEET_TIMED_OUT',
  'SHEET_ENCODING',
  'CANCELLED',
] as const;

/** A chosen file: its name as the person sees it, and its bytes. */
export const sheetFileSchema = z.object({
  fileName: z.string().trim().min(1).max(255),
  bytes: z.instanceof(Uint8Array).refine((bytes) => bytes.byteLength <= largestSheetBytes),
});

const columnIndexSchema = z.int().min(0).max(1023);

/** How a person says the sheet is laid out. What is left out is found by itself or remembered from the last such sheet. */
export const sheetMappingSchema = z.object({
  /** Which sheet of the workbook, from 0. */
  sheetIndex: z.int().min(0).max(1000).optional(),
  /** Row number of the header, as the spreadsheet shows it. */
  headerRow: z.int().positive().optional(),
  /** Column (from 0) of each field; null where the sheet has none. */
  columns: z.record(z.string().max(40), columnIndexSchema.nullable()).optional(),
  /** What a field is in every row, where no column says it: a register of one building. */
  fixed: z.record(z.string().max(40), z.string().trim().max(60)).optional(),
});
export type SheetMapping = z.infer<typeof sheetMappingSchema>;

/** Whether a problem keeps its row out, or only asks to be looked at. */
export const problemSeverities = ['refuse', 'warning'] as const;
export type ProblemSeverity = (typeof problemSeverities)[number];

/** Everything that can be wrong with a cell or row of a sheet, and how grave it is. Worded in `register.problems`. */
export const importProblems = {
  // any cell
  'cell-error': 'refuse',
  'formula-not-calculated': 'refuse',
  formula: 'warning',
  'looks-like-formula': 'warning',
  'has-markup': 'warning',
  'text-too-long': 'refuse',

  // which room
  'building-blank': 'refuse',
  'number-blank': 'refuse',
  'label-unreadable': 'refuse',
  'number-became-date': 'refuse',
  'duplicate-room': 'refuse',

  // the room
  'area-blank': 'warning',
  'area-not-a-number': 'refuse',
  'area-not-positive': 'refuse',
  'area-too-large': 'refuse',
  'area-too-precise': 'refuse',
  'use-unknown': 'warning',
  'state-unknown': 'warning',
  'state-against-owner': 'warning',
  'day-no-such-day': 'refuse',
  'day-not-a-day': 'refuse',

  // the people
  'phone-not-a-phone': 'warning',
  'id-number-lost-digits': 'warning',
  'id-number-wrong-check-digit': 'warning',
  'id-number-no-such-birthday': 'warning',
  'id-number-wrong-length': 'warning',
  'id-number-shared': 'warning',
  'name-missing': 'warning',

  // opening arrears
  'room-unknown': 'refuse',
  'owner-differs': 'warning',
  'owner-unknown': 'warning',
  'fee-item-blank': 'refuse',
  'fee-item-not-chosen': 'refuse',
  'period-blank': 'refuse',
  'period-not-months': 'refuse',
  'period-ambiguous': 'refuse',
  'period-overlaps': 'refuse',
  'month-already-billed': 'refuse',
  'amount-blank': 'refuse',
  'amount-not-a-number': 'refuse',
  'amount-not-positive': 'refuse',
  'amount-too-large': 'refuse',
  'amount-too-precise': 'refuse',
  'due-day-before-period': 'warning',

  // items and opening stock
  'item-name-blank': 'refuse',
  'item-unit-blank': 'refuse',
  'category-blank': 'warning',
  'class-unknown': 'warning',
  'quantity-not-a-number': 'refuse',
  'quantity-negative': 'refuse',
  'quantity-too-precise': 'refuse',
  'quantity-too-large': 'refuse',
  'price-blank': 'warning',
  'price-not-a-price': 'refuse',
  'price-negative': 'refuse',
  'price-rounded': 'warning',
  'value-differs': 'warning',
  'limits-crossed': 'refuse',
  'packs-unreadable': 'refuse',
  'pack-unit-twice': 'refuse',
  'duplicate-item': 'refuse',
  'duplicate-code': 'refuse',
  'barcode-twice': 'refuse',
  'barcode-taken': 'refuse',
  'code-of-another': 'refuse',
  'item-inactive': 'refuse',
  'item-unit-in-use': 'refuse',
  'item-has-moved': 'refuse',
} as const satisfies Readonly<Record<string, ProblemSeverity>>;
export type ImportProblemCode = keyof typeof importProblems;

// The keys of a literal, which Object.keys forgets.
const problemCodes = Object.keys(importProblems) as [ImportProblemCode, ...ImportProblemCode[]];

export const importProblemSchema = z.object({
  rowNumber: z.int().positive(),
  /** Where in the row, as the spreadsheet shows it; null for the row as a whole. */
  column: z.object({ letter: z.string(), header: z.string() }).nullable(),
  field: z.string().nullable(),
  severity: z.enum(problemSeverities),
  code: z.enum(problemCodes),
  /** Placeholders of the words. Never an ID number. */
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type ImportProblem = z.infer<typeof importProblemSchema>;

/** How a column got its field: said so by name, more or less; chosen by the person; remembered from an earlier sheet. */
export const columnConfidences = [
  'exact',
  'likely',
  'chosen',
  'remembered',
  'not-needed',
  'unrecognised',
] as const;

const columnSchema = z.object({
  index: columnIndexSchema,
  letter: z.string(),
  header: z.string(),
  field: z.string().nullable(),
  confidence: z.enum(columnConfidences),
  /** The first few values, as text. */
  samples: z.array(z.string()),
});
export type ImportColumn = z.infer<typeof columnSchema>;

export const skipReasons = ['blank', 'title', 'total', 'repeated-header', 'note'] as const;

const skippedRowsSchema = z.object({
  rowNumber: z.int(),
  lastRowNumber: z.int(),
  why: z.enum(skipReasons),
  text: z.string(),
});

const previewRowSchema = z.object({
  rowNumber: z.int().positive(),
  refused: z.boolean(),
  /** Values as they were read, by field; days, areas and amounts as plain text, an ID number masked. */
  values: z.record(z.string(), z.string()),
});
export type ImportRow = z.infer<typeof previewRowSchema>;

/** What the wizard shows before anything is imported. */
export const importPreviewSchema = z.object({
  /** Binds file, mapping and the state of the books: an import that names another one is refused. */
  previewHash: z.string(),
  format: z.enum(['xlsx', 'csv']),
  encoding: z.string().nullable(),
  /** The day this same file was imported, if it was. */
  importedDay: daySchema.nullable(),
  sheets: z.array(z.object({ name: z.string(), hidden: z.boolean(), rowCount: z.int() })),
  sheetIndex: z.int(),
  /** Null when no row looks like a header: the person points it out among the first rows. */
  headerRow: z.int().nullable(),
  firstRows: z.array(z.object({ rowNumber: z.int(), cells: z.array(z.string()) })),
  columns: z.array(columnSchema),
  fields: z.array(
    z.object({
      name: z.string(),
      column: columnIndexSchema.nullable(),
      /** Without a column it may be told once for all rows. */
      mayBeFixed: z.boolean(),
      fixed: z.string().nullable(),
    }),
  ),
  /** Fields without which nothing can be imported. */
  missing: z.array(z.string()),
  rememberedLayout: z.boolean(),
  /** The first rows and all that have a problem, up to a few hundred. */
  rows: z.array(previewRowSchema),
  /** Up to two thousand; `counts` tells how many there are. */
  problems: z.array(importProblemSchema),
  counts: z.object({
    dataRows: z.int(),
    takenRows: z.int(),
    refusedRows: z.int(),
    warnedRows: z.int(),
    refusals: z.int(),
    warnings: z.int(),
  }),
  skipped: z.array(skippedRowsSchema),
});
export type ImportPreview = z.infer<typeof importPreviewSchema>;

/** What a preview is asked with. A `requestId` lets a long one tell its progress and be cancelled. */
export const previewInputSchema = sheetFileSchema.extend({
  requestId: requestIdSchema.optional(),
  mapping: sheetMappingSchema.optional(),
});

/** What an import is asked with: the same file and mapping, and the mark of the preview that was confirmed. */
export const importInputSchema = sheetFileSchema.extend({
  requestId: requestIdSchema,
  mapping: sheetMappingSchema.optional(),
  previewHash: z.string().length(64),
  /** The person decided to leave out the rows that have a refusing problem. */
  skipRefused: z.boolean(),
  /** Import although this very file was imported before. */
  again: z.boolean().default(false),
});

/** What the rows with problems are asked for as a sheet of their own. */
export const refusedRowsInputSchema = previewInputSchema.extend({
  which: z.enum(['refused', 'refused-and-warned']),
  language: z.enum(['zh-CN', 'en']),
});

export const sheetOutputSchema = z.object({ bytes: z.instanceof(Uint8Array), suggestedName: z.string() });
