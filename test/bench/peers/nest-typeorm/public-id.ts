import { idPrefixes, type NodeType } from '#kernel';

export const publicId = (type: NodeType, id: string): string => `${idPrefixes[type]}_${id}`;
export const connection = <Row>(rows: readonly Row[]) => ({ edges: rows.map((node) => ({ node })) });
