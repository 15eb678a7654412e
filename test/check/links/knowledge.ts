import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { indexLinkKnowledge, linkKnowledgeSchema } from '../../../src/check/links/index.ts';

function read(file: string): unknown {
  return parse(readFileSync(new URL(`../../../content/check/${file}`, import.meta.url), 'utf8'));
}

/** The lists that ship. */
export const source = linkKnowledgeSchema.parse({ brands: read('brands.yaml'), hosts: read('hosts.yaml') });

export const knowledge = indexLinkKnowledge(source);
