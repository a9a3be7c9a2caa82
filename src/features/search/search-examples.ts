/** What a search field shows while it is empty. Every example of this file is held to what it finds (examples.test.ts). */
export const SEARCH_HINT = '无人机、中药、方向13…';

/** How an entry is gone to by its number. */
export const JUMP_HINT = '输入“方向13”或“13-2”，直接到那一页。';

/** One query of each kind. */
export const SEARCH_EXAMPLES = ['无人机', '人工智能 东盟', '不超过150万元', '方向13', '26-2-1'];
