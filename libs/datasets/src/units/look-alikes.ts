/**
 * Characters that look like others: typed, pasted or recognised (OCR) by mistake. They serve suggestions, and the one
 * stated rule `name:homoglyph` for characters that no place name contains (巿 U+5DFF, Kangxi radicals).
 */
const homoglyphs: ReadonlyMap<string, string> = new Map([
  ['巿', '市'],
  ['圧', '压'],
  ['洲', '州'],
  ['末', '未'],
  ['己', '已'],
  ['口', '囗'],
]);

/** Characters that stand in no name of a division, so that reading them as their look-alike changes nothing else. */
const certain: ReadonlyMap<string, string> = new Map([
  ['巿', '市'],
  ['県', '县'],
  ['區', '区'],
  ['縣', '县'],
]);

const confusable: readonly (readonly string[])[] = [
  ['未', '末'],
  ['己', '已', '巳'],
  ['日', '曰', '目'],
  ['土', '士'],
  ['千', '干', '于'],
  ['人', '入', '八'],
  ['大', '太', '犬'],
  ['天', '夭', '无'],
  ['州', '洲'],
  ['晋', '普'],
  ['阳', '阴', '旧'],
  ['江', '汀', '汪'],
  ['港', '巷'],
  ['泰', '秦', '奉'],
  ['辛', '幸'],
  ['曲', '由', '田', '甲', '申'],
  ['市', '巿', '币'],
  ['县', '具', '且'],
  ['区', '匹', '巨'],
  ['义', '叉', '又'],
  ['乌', '鸟', '马'],
  ['兰', '三'],
  ['宁', '宇', '字'],
  ['海', '悔'],
  ['徐', '除'],
  ['张', '弘'],
  ['昌', '冒', '吕'],
  ['常', '棠'],
  ['熟', '热'],
  ['昆', '皆', '毘'],
  ['山', '出'],
  ['苏', '办'],
  ['锡', '踢'],
  ['阴', '明'],
  ['沭', '沐'],
  ['泗', '洒'],
  ['邳', '邱'],
  ['睢', '雎'],
  ['丹', '舟'],
  ['句', '旬'],
  ['溧', '漂'],
  ['宜', '宣'],
  ['兴', '共'],
  ['靖', '清', '请'],
];

/** The name with every certain homoglyph read as what it stands for, or undefined if it has none. */
export function withoutHomoglyphs(name: string): string | undefined {
  const repaired = [...name]
    .map((char) => certain.get(char) ?? char)
    .join('')
    .normalize('NFKC');
  return repaired === name ? undefined : repaired;
}

/** Names that differ from this one in a single character by a known confusion. */
export function lookAlikes(name: string): string[] {
  const chars = [...name];
  const found = new Set<string>();
  chars.forEach((char, index) => {
    const others = [...confusable.filter((group) => group.includes(char)).flat(), homoglyphs.get(char) ?? char];
    for (const other of others)
      if (other !== char) found.add([...chars.slice(0, index), other, ...chars.slice(index + 1)].join(''));
  });
  return [...found];
}
