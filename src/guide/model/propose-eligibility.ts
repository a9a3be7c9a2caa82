import type { ForcedClause } from './clauses.ts';
import type { SaidCondition, Says } from './schema/confirmed-file.ts';
import type { ApplicantKind } from './schema/eligibility.ts';
import type { SectionKind } from './schema/entry.ts';

/** Fields whose clauses say what is asked of those who apply. */
const ASKING: readonly SectionKind[] = ['requirements', 'channel', 'materials', 'notes'];

/** Words for the kinds of organisation; 企事业单位 are all but the last. */
const KIND_WORDS: readonly (readonly [ApplicantKind, RegExp])[] = [
  ['enterprise', /企(?:事)?业/],
  ['university', /高校|高等院校|高等学校|企事业单位/],
  ['institute', /科研院所|科研机构|企事业单位/],
  ['hospital', /医疗机构|医疗卫生机构|医院|企事业单位/],
  ['public', /机关|事业单位|疾病控制机构/],
  ['other', /社团组织|社会组织|社会团体/],
];

/** About the person in charge or the team, not the organisation. */
const PERSONAL = /申请人|申报人|负责人|带头人|核心成员|(?<!产学研)团队|年龄|职称|学位/;

/** Restricts to those whom it names: `仅限企业牵头申报`, `须由广西企业牵头`, `牵头申报单位为……高新技术企业`. */
const RESTRICTS = /仅?限|[须应]由|必须是|牵头申报单位(?:须|应)?为/;

/** Names a kind and nothing else about it. */
const BARE = /(?:仅?限|须由)(?:企业|高校|科研院所|医疗机构)(?:牵头|申报)/;

interface Rule<Kind extends string> {
  kind: Kind;
  names: RegExp;
  /** Finds the number of a value; `$1` of it stands in the value. */
  value?: readonly [RegExp, string];
}

type Condition<Key extends 'organisation' | 'person'> = NonNullable<Says[Key]>[number];

const ORGANISATION: readonly Rule<Condition<'organisation'>['kind']>[] = [
  {
    kind: 'certified',
    names: /高新技术企业|获认定|认定的|已认定|备案的|三级甲等|资质|储备库|名单内|依托单位|获奖企业|示范机构/,
  },
  {
    kind: 'place',
    names: /(?:广西|自治区|区)(?:区)?内|在桂|广西企/,
    value: [/(广西)(?:区内|企|壮族自治区内)|自治区内注册/, 'place=广西'],
  },
  {
    kind: 'size-or-finance',
    names: /[\d零]万元?|经营状态|自筹|配套|匹配|资信|信用状况/,
    value: [/比例不低于(\d+)[:：∶]1|(?:不低于|的)[^，。；]*?(\d+)倍/, 'ratio>=$1'],
  },
  { kind: 'partner', names: /联合至少|联合[^，。；]*(?:申报|参与)|合作(?:协议|文件)/ },
  { kind: 'recommendation', names: /推荐(?!使用|采用|算法|系统|技术)/ },
  { kind: 'ethics', names: /伦理(?:委员会|审查)/ },
  { kind: 'prior', names: /[已未]获得过?[^，。；]*(?:资助|支持|奖补)|不得再次申报/ },
  { kind: 'quota', names: /限[^，。；]*(?:申报|推荐)[^，。；]*项|只能获得|不双重/ },
];

const PERSON: readonly Rule<Condition<'person'>['kind']>[] = [
  { kind: 'age', names: /年龄|周岁/, value: [/年龄不超过(\d+)周岁/, 'age<=$1'] },
  { kind: 'title', names: /职称/ },
  { kind: 'degree', names: /学位|学历/ },
  { kind: 'employment', names: /在职人员|人事组织关系|担任|公务员|从事研究时间/ },
  { kind: 'prior-project', names: /主持|获得[^，。；]*资助[^。；]*(?:不得|申请)|延期/ },
  { kind: 'quota', names: /不能同时|不得另行申请/ },
];

/** Hands something in: `须提供单品种销售财务证明`, `须由……出具推荐函`, `签署三方协议`. */
const HANDS_IN =
  /(?:提供|提交|附上|出具|上传|填写|编制)[^，。；]*(?:证明|报告|推荐函|材料|意见|文件|协议|方案|凭证|发票|证书|信息表)|签署[^，。；]*(?:协议|文件)/;

const FROM = /由([^，。；]{2,20}?)(?:审核并)?出具/;

/** What the rules propose that a clause of these fields says on who may apply, on what conditions, and what is handed in. */
export function proposeEligibility(
  clause: ForcedClause,
  kinds: readonly SectionKind[],
  leads: Says['leads'],
): Says {
  const { text } = clause;
  const applicants = proposeApplicants(text, leads);
  if (!kinds.some((kind) => ASKING.includes(kind))) return { applicants };
  const isPersonal = PERSONAL.test(text);
  const from = FROM.exec(text)?.[1];
  return {
    applicants,
    organisation: isPersonal ? undefined : conditionsIn(text, ORGANISATION),
    person: isPersonal ? conditionsIn(text, PERSON) : undefined,
    documents: HANDS_IN.test(text) ? [from === undefined ? {} : { from }] : undefined,
    exemption: text.includes('免交') || undefined,
    nameFormat: /(?:名称|标题)(?:格式|需添加)/.test(text) || undefined,
  };
}

function proposeApplicants(text: string, leads: Says['leads']): Says['applicants'] {
  if (leads === undefined || leads === 'permission' || PERSONAL.test(text)) return undefined;
  if (leads === 'unrestricted') return { others: 'yes' };
  const named = KIND_WORDS.filter(([, words]) => words.test(text)).map(([kind]) => kind);
  const all = (answer: 'yes' | 'conditional') => Object.fromEntries(named.map((kind) => [kind, answer]));
  if (leads === 'support') return all('conditional');
  if (leads === 'preference') return /由[^，。；]*牵头/.test(text) ? all('yes') : undefined;
  if (named.length === 0) return { others: 'conditional' };
  if (!RESTRICTS.test(text)) return all('conditional');
  const others = /原则上|企事业单位/.test(text) ? 'soft-no' : 'no';
  return { ...all(BARE.test(text) ? 'yes' : 'conditional'), others };
}

function conditionsIn<Kind extends string>(
  text: string,
  rules: readonly Rule<Kind>[],
): (SaidCondition & { kind: Kind })[] | undefined {
  const found = rules.flatMap(({ kind, names, value }) => {
    if (!names.test(text)) return [];
    const match = value?.[0].exec(text);
    const number = match?.slice(1).find(Boolean);
    return [match && value ? { kind, value: value[1].replace('$1', number ?? '') } : { kind }];
  });
  return found.length > 0 ? found : undefined;
}
