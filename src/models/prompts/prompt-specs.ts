import { z } from 'zod';
import { ANSWER_TYPES } from '../../answering/reading/clause-reader.ts';

/** What a model gives for `soan-cau-tra-loi`: sentences, each with the numbers of what it rests on. */
export const composedSchema = z.strictObject({
  sentences: z.array(z.strictObject({ text: z.string(), cites: z.array(z.int()) })).max(8),
});

/** One of those sentences, before it is checked. */
export const sentenceSchema = composedSchema.shape.sentences.element;
export type RawSentence = z.infer<typeof sentenceSchema>;

const saidWords = z.array(z.string()).max(12);

/** What a model gives for `doc-cau-hoi`: what a question asks for and names, and the number of the clause that answers. */
export const readingSchema = z.strictObject({
  type: z.enum(ANSWER_TYPES),
  quantities: saidWords,
  years: saidWords,
  places: saidWords,
  names: saidWords,
  items: saidWords,
  choice: z.int(),
});

/** What the program gives a prompt, and what it reads of the answer; the files must agree with it. */
export interface PromptSpec {
  readonly inputs: readonly string[];
  readonly output: z.ZodType;
}

/** The prompts by the names of their files. */
export const PROMPT_SPECS = {
  'doc-cau-hoi': {
    inputs: ['ung_vien', 'cau_hoi_truoc', 'tra_loi_truoc', 'cau_hoi'],
    output: readingSchema,
  },
  'soan-cau-tra-loi': { inputs: ['cau_hoi', 'trich_doan'], output: composedSchema },
} as const satisfies Readonly<Record<string, PromptSpec>>;

export type PromptName = keyof typeof PROMPT_SPECS;

/** A schema as it is sent to a model and as a prompt's file has it. */
export const toJsonSchema = (schema: z.ZodType): Record<string, unknown> => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema);
  return rest;
};
