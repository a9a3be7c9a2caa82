/** What an error of the split means and what to do, for a maintainer who writes no code; by its rule. */
export const ADVICE: Readonly<Record<string, string>> = {
  'ambiguous-line':
    '这一行既像标题又像正文，或像两种标题：在 source.txt 里改，或在 edition.yaml 的 grammar 里写明',
  'unread-heading':
    '像标题，又不是认得的写法：真是标题的，在 edition.yaml 的 grammar 里加一种写法；不是的，在 source.txt 里改',
  'no-sentence':
    '这一行没有句末标点，也不是编号的一条：是标题、字段名的，在 edition.yaml 的 grammar 里写明；断成两行的，在 source.txt 里接上；确是正文的，在 edition.yaml 的 readings 里写按什么理解（例如句末加“。”）',
  'torn-line':
    '一句话断成了两行：在 source.txt 里接成一行；确是两段的，在 edition.yaml 的 readings 里给前一段末尾加上“。”',
  'empty-entry': '只有编号，后面没有文字：对照原件，在 source.txt 里接上或删去',
  'unread-label': '像字段名，又不认得：在 edition.yaml 的 grammar 的 fields 里写明它是哪一种',
  'unknown-label': '申报项里有不认得的字段名：在 edition.yaml 的 grammar 的 fields 里写明它是哪一种',
  'unexplained-gap':
    '这里好像丢了标题：补回 source.txt；原件就没有的，写在 edition.yaml 的 lostHeadings；前面是文件标题、前言的，写在 begins；前面其实有标题的，看那一行行首是不是多了空格',
  'unexplained-annex': '好像是附件从这里开始：是的，写在 edition.yaml 的 annexes',
  'duplicate-field': '同一申报项里同一字段有两处：看是不是中间丢了下一个标题',
  'duplicate-number': '编号重复：对照原件，转换出错的改 source.txt，原件就这样的写在 edition.yaml 的 notes',
  'missing-number': '编号缺了一个：看是不是丢了一个标题或一条',
  'number-out-of-order': '编号不按次序：看是不是丢了标题，或者标题读作了正文',
  'missing-label': '同类申报项都有的字段，这一项没有字段名，可能是字段名丢了：对照原件补回 source.txt',
  'missing-field': '同类申报项都有的字段，这一项没有：读过原文确实没有的，写在 edition.yaml 的 missing',
  'unreadable-amount':
    '数额读不出来：对照原件；原文写法两可或受损的，在 edition.yaml 的 readings 里写按什么理解（例如“不超过100万元”）',
  'unreadable-term':
    '年限读不出来：对照原件；原文写法两可或受损的，在 edition.yaml 的 readings 里写按什么理解（例如“不超过3年”），单位写法新的写在 grammar 的 units',
  'unaccounted-number':
    '有一个数字没有用上，可能读错：对照原件；原文写法两可的，在 edition.yaml 的 readings 里写按什么理解',
  'run-together': '两个数字连在了一起，多半是修订或删除线留下的：对照原件改 source.txt',
  'unknown-mode': '不认得的资助方式：在 edition.yaml 的 grammar 的 modes 里写明',
  'unknown-reference': '引用的编号找不到：对照原件',
  'unread-reference': '引用读不懂：对照原件',
  'unread-rule': '像是规定，没有读出来：对照原件，写法特别的在 edition.yaml 的 readings 里写按什么理解',
  'hidden-marker':
    '行中间藏着一个编号，可能是两条连在了一起：对照原件在 source.txt 里分行；这样编号的，在 edition.yaml 的 grammar 的 marks 里写明',
  'untyped-text': '有文字不属于任何字段：看上面是不是丢了字段名或标题',
  'lost-text': '有文字没有归到任何一页：请把这一条报给写程序的人',
  'edition-contradicts-source':
    'edition.yaml 里写的与原文对不上：只是行号移了的，运行 npm run split -- --lines；文字不同的，照今年的原文改',
  'wrong-total': '数出来的与 edition.yaml 的 totals 不同：请读原文数一遍，改错的一边',
  unconfirmed: '还没有人确认：npm run review',
  'empty-source': 'source.txt 里没有文字',
  'nul-character': '有坏掉的字符：这不是文本文件，或转换出了错',
};
