export { normaliseBrandName } from './brand-name.ts';
export { defang } from './defang.ts';
export { findLinks } from './find-links.ts';
export type { FoundLink } from './found-link.ts';
export { indexLinkKnowledge } from './index-knowledge.ts';
export type {
  Brand,
  HostLists,
  HostOwner,
  LinkKnowledge,
  LinkKnowledgeSource,
  NamedBrand,
} from './knowledge.ts';
export { readLinks, type LinkReading, type ReadLink } from './read-links.ts';
export { brandsSchema, hostListsSchema, linkKnowledgeSchema } from './schema.ts';
