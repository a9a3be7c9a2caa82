/** How many calls stand side by side at most. */
export const MOST_COMPARED = 6;

/** The calls that an address asks for, and what is wrong with it. */
export interface RequestedCalls {
  ids: string[];
  /** No calls of the edition. */
  unknown: string[];
  /** Sound, but more than there is room for. */
  tooMany: string[];
}

/**
 * Reads the ids of an address, `most` of them; ones that are repeated count once. People write lists by hand too, so that
 * any comma or space parts them.
 */
export function readIds(text: string, known: ReadonlySet<string>, most = MOST_COMPARED): RequestedCalls {
  const asked = [...new Set(text.split(/[\s,，、;；]+/).filter((id) => id !== ''))];
  const sound = asked.filter((id) => known.has(id));
  return {
    ids: sound.slice(0, most),
    unknown: asked.filter((id) => !known.has(id)),
    tooMany: sound.slice(most),
  };
}

/** The call that an id in an address is of: `13-2` of the page's own edition, `2026/13-2` of another. */
export function askedCall(asked: string, edition: string): { year: string; id: string } {
  const [id = '', year = edition] = asked.split('/').reverse();
  return { year, id };
}

/** A call of a year as an address of an edition's page has it. */
export function writeAsked(year: string, id: string, edition: string): string {
  return year === edition ? id : `${year}/${id}`;
}

/** What is wrong with an address, in words; empty when nothing is. `limit`: how many calls there is room for. */
export function describeProblems(
  { unknown, tooMany }: RequestedCalls,
  limit = `最多并排${MOST_COMPARED}项`,
): string {
  return [
    unknown.length > 0 ? `没有这些编号的申报项，已略过：${unknown.join('、')}。` : '',
    tooMany.length > 0 ? `${limit}，没有列入：${tooMany.join('、')}。` : '',
  ].join('');
}
