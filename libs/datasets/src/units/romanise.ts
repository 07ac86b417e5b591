import { pinyin } from 'pinyin-pro';

/**
 * Spellings of names that are not Han Chinese, or that have a settled English form of their own. Source: the column
 * "罗马字母拼写" of GB/T 2260—2007 (Hohhot, Ordos, Xigazê …); provinces and the special regions as English texts of the
 * National Bureau of Statistics print them (Inner Mongolia, Tibet, Shaanxi, Hong Kong).
 */
const exonyms: Readonly<Record<string, string>> = {
  内蒙古: 'Inner Mongolia',
  陕西: 'Shaanxi',
  西藏: 'Tibet',
  香港: 'Hong Kong',
  澳门: 'Macao',
  台湾: 'Taiwan',
  新疆: 'Xinjiang',
  呼和浩特: 'Hohhot',
  鄂尔多斯: 'Ordos',
  呼伦贝尔: 'Hulunbuir',
  巴彦淖尔: 'Bayannur',
  乌兰察布: 'Ulanqab',
  兴安: 'Hinggan',
  锡林郭勒: 'Xilingol',
  阿拉善: 'Alxa',
  锡林浩特: 'Xilinhot',
  二连浩特: 'Erenhot',
  乌兰浩特: 'Ulanhot',
  哈尔滨: 'Harbin',
  齐齐哈尔: 'Qiqihar',
  拉萨: 'Lhasa',
  日喀则: 'Xigaze',
  昌都: 'Qamdo',
  林芝: 'Nyingchi',
  那曲: 'Nagqu',
  阿里: 'Ngari',
  乌鲁木齐: 'Urumqi',
  克拉玛依: 'Karamay',
  吐鲁番: 'Turpan',
  哈密: 'Hami',
  博尔塔拉: 'Bortala',
  巴音郭楞: 'Bayingolin',
  阿克苏: 'Aksu',
  克孜勒苏: 'Kizilsu',
  喀什: 'Kashi',
  和田: 'Hotan',
  伊犁: 'Ili',
  阿勒泰: 'Altay',
  库尔勒: 'Korla',
  阿图什: 'Artux',
  阿坝: 'Aba',
  甘孜: 'Garze',
  果洛: 'Golog',
  玉树: 'Yushu',
  西双版纳: 'Xishuangbanna',
  德令哈: 'Delingha',
  格尔木: 'Golmud',
};

/** Readings that the general dictionary gets wrong in place names, as GB/T 2260—2007 spells them. */
const readings: Readonly<Record<string, string>> = {
  乐清: 'Yueqing',
  乐亭: 'Laoting',
  涡阳: 'Guoyang',
  大埔: 'Dabu',
  繁峙: 'Fanshi',
  珲春: 'Hunchun',
  吴堡: 'Wubu',
  黄陂: 'Huangpi',
  泌阳: 'Biyang',
  都昌: 'Duchang',
  洪洞: 'Hongtong',
  牟定: 'Mouding',
  筠连: 'Junlian',
  宕昌: 'Tanchang',
  蔚: 'Yu',
  尉犁: 'Yuli',
  六枝: 'Liuzhi',
  六合: 'Luhe',
  覃塘: 'Qintang',
  荥经: 'Yingjing',
  长子: 'Zhangzi',
  获嘉: 'Huojia',
  缙云: 'Jinyun',
  浚: 'Xun',
  莘: 'Shen',
  单: 'Shan',
  歙: 'She',
  隰: 'Xi',
  郏: 'Jia',
  任: 'Ren',
  任泽: 'Renze',
  会泽: 'Huize',
  扎兰屯: 'Zhalantun',
  扎赉特: 'Jalaid',
  曾都: 'Zengdu',
  都安: "Du'an",
  瀍河: 'Chanhe',
  勐腊: 'Mengla',
  台江: 'Taijiang',
  大城: 'Daicheng',
  洞头: 'Dongtou',
  于洪: 'Yuhong',
  尉氏: 'Weishi',
};

const ethnicGroups: Readonly<Record<string, string>> = {
  蒙古族: 'Mongolian',
  蒙古: 'Mongolian',
  回族: 'Hui',
  藏族: 'Tibetan',
  维吾尔: 'Uygur',
  苗族: 'Miao',
  彝族: 'Yi',
  壮族: 'Zhuang',
  布依族: 'Buyi',
  朝鲜族: 'Korean',
  满族: 'Manchu',
  侗族: 'Dong',
  瑶族: 'Yao',
  白族: 'Bai',
  土家族: 'Tujia',
  哈尼族: 'Hani',
  哈萨克族: 'Kazak',
  哈萨克: 'Kazak',
  傣族: 'Dai',
  黎族: 'Li',
  傈僳族: 'Lisu',
  佤族: 'Va',
  畲族: 'She',
  拉祜族: 'Lahu',
  水族: 'Shui',
  东乡族: 'Dongxiang',
  纳西族: 'Naxi',
  景颇族: 'Jingpo',
  柯尔克孜: 'Kirgiz',
  土族: 'Tu',
  达斡尔族: 'Daur',
  达斡尔: 'Daur',
  仫佬族: 'Mulao',
  羌族: 'Qiang',
  布朗族: 'Blang',
  撒拉族: 'Salar',
  毛南族: 'Maonan',
  仡佬族: 'Gelao',
  锡伯: 'Xibe',
  普米族: 'Pumi',
  塔吉克: 'Tajik',
  怒族: 'Nu',
  鄂温克族: 'Ewenki',
  保安族: 'Bonan',
  裕固族: 'Yugur',
  独龙族: 'Derung',
  鄂伦春: 'Oroqen',
  各族: 'Multiethnic',
};

interface Suffix {
  readonly zh: string;
  readonly en: string;
  readonly level: string;
}

/** Longest first. A city's English name is its name alone; what is smaller or of another kind says what it is. */
const suffixes: readonly Suffix[] = [
  { zh: '特别行政区', en: '', level: 'special administrative region' },
  { zh: '自治区', en: '', level: 'autonomous region' },
  { zh: '自治州', en: 'Autonomous Prefecture', level: 'autonomous prefecture' },
  { zh: '自治县', en: 'Autonomous County', level: 'autonomous county' },
  { zh: '自治旗', en: 'Autonomous Banner', level: 'autonomous banner' },
  { zh: '林区', en: 'Forestry District', level: 'forestry district' },
  { zh: '特区', en: 'Special District', level: 'special district' },
  { zh: '矿区', en: 'Mining District', level: 'district' },
  { zh: '新区', en: 'New Area', level: 'district' },
  { zh: '地区', en: 'Prefecture', level: 'prefecture' },
  { zh: '省', en: '', level: 'province' },
  { zh: '盟', en: 'League', level: 'league' },
  { zh: '市', en: '', level: 'city' },
  { zh: '县', en: 'County', level: 'county' },
  { zh: '区', en: 'District', level: 'district' },
  { zh: '旗', en: 'Banner', level: 'banner' },
];

/** A division's name taken apart: stem, the groups an autonomous division names, and what it is. */
export interface NameParts {
  readonly stem: string;
  readonly groups: readonly string[];
  readonly suffix: Suffix | undefined;
}

export function nameParts(nameZh: string): NameParts {
  const suffix = suffixes.find(({ zh }) => nameZh.endsWith(zh) && nameZh.length > zh.length);
  let stem = suffix ? nameZh.slice(0, -suffix.zh.length) : nameZh;
  const groups: string[] = [];
  if (suffix?.zh.startsWith('自治')) {
    const names = Object.keys(ethnicGroups).sort((a, b) => b.length - a.length);
    for (;;) {
      const group = names.find((name) => stem.endsWith(name));
      if (!group || (stem in exonyms && groups.length === 0)) break;
      groups.unshift(ethnicGroups[group]!);
      stem = stem.slice(0, -group.length);
    }
  }
  return { stem, groups, suffix };
}

/** 张家港 → Zhangjiagang, 六安 → Lu'an: syllables joined, an apostrophe before a later one that begins with a, o or e. */
export function romanise(stem: string): string {
  const settled = exonyms[stem] ?? readings[stem];
  if (settled) return settled;
  const syllables = pinyin(stem, { toneType: 'none', type: 'array', v: true, nonZh: 'consecutive' });
  const joined = syllables
    .map((syllable, i) => (i > 0 && /^[aoe]/.test(syllable) ? `'${syllable}` : syllable))
    .join('')
    .replaceAll('v', 'ü');
  return joined.charAt(0).toUpperCase() + joined.slice(1);
}

/** 昆山市 → Kunshan; 长沙县 → Changsha County; 延边朝鲜族自治州 → Yanbian Korean Autonomous Prefecture. */
export function englishName(nameZh: string): string {
  const { stem, groups, suffix } = nameParts(nameZh);
  if (!suffix?.en) return romanise(stem);
  return [stem === '' ? '' : romanise(stem), groups.join(' and '), suffix.en].filter((part) => part !== '').join(' ');
}

/** For search: full pinyin without tones and blanks, then the initials: "zhangjiagang zjg". */
export function searchPinyin(nameZh: string): string {
  const { stem } = nameParts(nameZh);
  const syllables = pinyin(stem, { toneType: 'none', type: 'array', v: true, nonZh: 'consecutive' });
  const full = readings[stem]?.toLowerCase() ?? syllables.join('');
  return `${full.replaceAll('v', 'u')} ${syllables.map((syllable) => syllable.charAt(0)).join('')}`;
}
