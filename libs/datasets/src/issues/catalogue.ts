import type { Text } from '#text';
import type { IssueDatum } from './words.js';

type Data = Readonly<Record<string, IssueDatum>>;
type Entry = (d: Data) => readonly [zh: string, en: string, remedyZh: string, remedyEn: string];

/** Every problem the reading of a dataset can name: what is wrong and what to do, in Chinese and English. */
const catalogue = {
  // the file
  'file-empty': () => ['文件是空的', 'The file is empty', '请提交有内容的文件', 'Submit a file with content'],
  'format-unsupported': (d) => [
    `不支持的文件格式：${d.format}`,
    `This file format is not supported: ${d.format}`,
    '请提交 CSV、TSV、XLSX、XLS、JSON 或 SDMX-CSV',
    'Submit CSV, TSV, XLSX, XLS, JSON or SDMX-CSV',
  ],
  'file-damaged': (d) => [
    `文件损坏：${d.detail}`,
    `The file is damaged: ${d.detail}`,
    '请重新导出文件后再提交',
    'Export the file again and submit it anew',
  ],
  'archive-refused': (d) => [
    `文件超出限制：${d.detail}`,
    `The file exceeds a limit: ${d.detail}`,
    '请用电子表格软件另存后再提交',
    'Save it anew from a spreadsheet program and submit that',
  ],
  'encoding-unknown': () => [
    '无法确定文字编码',
    'The text encoding cannot be determined',
    '请另存为 UTF-8，或在请求中写明 encoding',
    'Save the file as UTF-8, or name its encoding in the request',
  ],
  'encoding-broken': (d) => [
    `有字节不符合编码 ${d.encoding}`,
    `Some bytes are not valid ${d.encoding}`,
    '请另存为 UTF-8，或在请求中写明正确的 encoding',
    'Save the file as UTF-8, or name the right encoding in the request',
  ],
  'sheet-missing': (d) => [
    `没有名为“${d.sheet}”的工作表；有：${list(d.sheets)}`,
    `There is no sheet "${d.sheet}"; there are: ${list(d.sheets)}`,
    '请写明其中一个工作表名',
    'Name one of them',
  ],
  'sheets-left-out': (d) => [
    `只读取了工作表“${d.sheet}”；未读取：${list(d.sheets)}`,
    `Only the sheet "${d.sheet}" was read; left out: ${list(d.sheets)}`,
    '如需读取其他工作表，请用 sheet 写明并另行提交',
    'To read another, name it as sheet and submit it as well',
  ],
  'quote-open': () => [
    '引号没有闭合',
    'A quotation mark is never closed',
    '请补上或去掉该引号',
    'Close the quotation mark or remove it',
  ],
  'quote-stray': () => [
    '引号后面还有字符，按原样读取',
    'Characters follow a closing quotation mark; they were read as they stand',
    '请检查该单元格',
    'Check this cell',
  ],
  'json-shape': (d) => [
    `JSON 结构无法识别：${d.detail}`,
    `The JSON is not of a known shape: ${d.detail}`,
    '请提交对象数组，每个对象一行',
    'Submit an array of objects, one per row',
  ],
  // limits
  'cell-too-long': (d) => [
    `单元格超过 ${d.limit} 个字符`,
    `A cell is longer than ${d.limit} characters`,
    '请缩短该单元格',
    'Shorten this cell',
  ],
  'too-many-columns': (d) => [
    `列数超过 ${d.limit}`,
    `There are more than ${d.limit} columns`,
    '请拆分文件',
    'Split the file',
  ],
  'too-many-rows': (d) => [
    `行数超过 ${d.limit}`,
    `There are more than ${d.limit} rows`,
    '请拆分文件',
    'Split the file',
  ],
  // the layout
  'header-missing': () => [
    '找不到表头行',
    'No header row was found',
    '请在数据上方加一行列名',
    'Put a row of column names above the data',
  ],
  'no-data': () => ['没有数据行', 'There are no rows of data', '请检查文件或工作表', 'Check the file or the sheet'],
  'header-duplicate': (d) => [
    `列名重复：第 ${d.first} 列和第 ${d.second} 列`,
    `Two columns have the same name: ${d.first} and ${d.second}`,
    '请改名，或在映射文件中分别指定',
    'Rename one, or tell them apart in the mapping',
  ],
  'unit-column-missing': () => [
    '找不到评价单元（代码或名称）所在的列',
    'No column with codes or names of units was found',
    '请在映射文件中指明该列',
    'Name the column in the mapping',
  ],
  'value-column-missing': () => [
    '找不到数值列',
    'No column of values was found',
    '请在映射文件中指明数值列',
    'Name the columns of values in the mapping',
  ],
  'year-missing': (d) => [
    `找不到年份${hintZh(d)}`,
    `No year is given${hintEn(d)}`,
    '请用 year 写明年份，或增加年份列',
    'Give the year as year=…, or add a column of years',
  ],
  'indicator-missing': () => [
    '各列是年份（或单元与年份），但没有写明是什么指标',
    'The columns are years, or units and years, but nothing says which indicator they show',
    '请用 indicator=… 或在映射文件中写明指标',
    'Name it as indicator=…, or in the mapping',
  ],
  'indicator-blank': () => [
    '指标名称为空',
    'The name of the indicator is empty',
    '请填写指标名称',
    'Fill in the indicator',
  ],
  'column-ignored': (d) => [
    `该列不是数值，未读取（例如“${d.example}”）`,
    `This column holds no numbers and was not read (for instance "${d.example}")`,
    '如应读取，请在映射文件中写明',
    'If it should be read, say so in the mapping',
  ],
  'column-no-figures': () => [
    '列名表明该列不是数值（序号、级别、来源等），未读取',
    'By its header this column holds no figures (a number, a level, a source); it was not read',
    '如应读取，请在映射文件中写明',
    'If it should be read, say so in the mapping',
  ],
  'column-skipped': () => [
    '按映射文件跳过该列',
    'This column was skipped, as the mapping says',
    '无需处理',
    'Nothing to do',
  ],
  'mapping-column-missing': (d) => [
    `映射文件中的列“${d.name}”在文件里不存在`,
    `The mapping names a column "${d.name}" that the file does not have`,
    '请改正映射文件中的列名',
    'Correct the column name in the mapping',
  ],
  'row-too-wide': (d) => [
    `该行有 ${d.cells} 个单元格，表头只有 ${d.columns} 列`,
    `This row has ${d.cells} cells, the header only ${d.columns}`,
    '请检查是否有未加引号的分隔符',
    'Check for a delimiter that is not quoted',
  ],
  'header-repeated': () => [
    '表头重复出现，已跳过',
    'The header is repeated here; the row was skipped',
    '无需处理',
    'Nothing to do',
  ],
  // units
  'unit-blank': () => [
    '没有写明是哪个评价单元',
    'The row does not say which unit it is about',
    '请填写代码或名称',
    'Fill in its code or name',
  ],
  'unit-unknown': (d) => [
    `不认识的评价单元${suggestZh(d)}`,
    `This unit is not known${suggestEn(d)}`,
    '请改正代码或名称，或提交自己的单元清单，或用 unknownUnits=leave-out 略去',
    'Correct the code or name, submit a list of your own units, or leave such rows out with unknownUnits=leave-out',
  ],
  'unit-left-out': (d) => [
    `不认识的评价单元，按要求略去${suggestZh(d)}`,
    `This unit is not known; the row was left out as asked${suggestEn(d)}`,
    '如应保留，请改正代码或名称',
    'To keep it, correct the code or name',
  ],
  'unit-ambiguous': (d) => [
    `该名称可指多个单元：${list(d.candidates)}`,
    `Several units bear this name: ${list(d.candidates)}`,
    '请加上代码，或增加省、市两列',
    'Add the code, or columns for province and prefecture',
  ],
  'unit-code-and-name': (d) => [
    `代码与名称不是同一个单元：${list(d.candidates)}`,
    `Code and name belong to different units: ${list(d.candidates)}`,
    '请改正其中之一',
    'Correct one of them',
  ],
  'unit-pseudo-code': (d) => [
    `统计用代码 ${d.code} 不是行政区划（开发区等），该行略去`,
    `${d.code} is a code of the statistical office for a development zone or the like, no administrative division; the row was left out`,
    '如需评价，请把它放进自己的单元清单',
    'To score it, put it in a list of your own units',
  ],
  'unit-prefix-unknown': (d) => [
    `代码 ${d.code} 的前四位 ${String(d.code).slice(0, 4)} 不是任何地区`,
    `No prefecture has the first four digits of ${d.code}`,
    '请核对该代码',
    'Check the code',
  ],
  'unit-abolished': (d) => [
    `代码 ${d.code} 最迟于 ${d.year} 年停用${successorZh(d)}`,
    `The code ${d.code} was out of force by ${d.year} at the latest${successorEn(d)}`,
    '请核对年份与代码',
    'Check the year and the code',
  ],
  'unit-code-gone': (d) => [
    `代码 ${d.code} 现已停用（最迟于 ${d.year} 年）${successorZh(d)}`,
    `The code ${d.code} is no longer in force (gone by ${d.year} at the latest)${successorEn(d)}`,
    '无需处理；与以后年份对比时请注意',
    'Nothing to do; mind it when later years are compared',
  ],
  'unit-former-name': (d) => [
    `“${d.name}”是 ${d.code} ${d.present} 的旧名`,
    `"${d.name}" is a former name of ${d.code} ${d.present}`,
    '无需处理；数值记在该单元下',
    'Nothing to do; the figures are kept under that unit',
  ],
  'unit-name-differs': (d) => [
    `名称与代码 ${d.code}（${d.present}）所载不同；以代码为准`,
    `The name is not the one the list has for ${d.code} (${d.present}); the code was followed`,
    '请核对',
    'Check it',
  ],
  'unit-homoglyph': (d) => [
    `名称中有形近字；读作“${d.present}”`,
    `The name contains a look-alike character; it was read as "${d.present}"`,
    '请改正该字',
    'Correct the character',
  ],
  'unit-subtotal': (d) => [
    `${d.code}“${d.present}”是汇总行，不是一个市县`,
    `${d.code} "${d.present}" is a subtotal, not a city or county`,
    '保留在汇总单元下；不参与县市排名',
    'It is kept under the collecting unit and takes no part in ranks of cities or counties',
  ],
  'row-total': () => [
    '合计行，已略去',
    'A row of totals; it was left out',
    '如应保留，请写明它是哪个单元',
    'To keep it, say which unit it is',
  ],
  'row-section': () => ['小标题行，已略去', 'A heading within the table; it was left out', '无需处理', 'Nothing to do'],
  'levels-mixed': (d) => [
    `表中有不同层级的单元：${list(d.levels)}`,
    `The table mixes units of different levels: ${list(d.levels)}`,
    '评分时用 kind 选定一个层级',
    'Choose one level by kind when scoring',
  ],
  // years
  'year-unreadable': () => [
    '年份无法读取',
    'The year cannot be read',
    '请写四位年份',
    'Write the year with four digits',
  ],
  'year-unlikely': (d) => [
    `年份 ${d.year} 不在 1900 至 2100 之间`,
    `The year ${d.year} is not between 1900 and 2100`,
    '请改正年份',
    'Correct the year',
  ],
  // values
  'two-numbers': () => [
    '一个单元格里有两个数',
    'There are two numbers in one cell',
    '请分成两个单元格',
    'Put them into two cells',
  ],
  'look-alike-digit': (d) => [
    `数字中夹有字母；是否为 ${d.suggestion}？`,
    `A letter stands among the digits; is it ${d.suggestion}?`,
    '请改正该单元格',
    'Correct the cell',
  ],
  'bounded-value': () => [
    '是一个范围或约数，不是一个数',
    'This is a bound or an approximation, not a number',
    '请写明确的数，或留空',
    'Write the number itself, or leave the cell empty',
  ],
  'bracketed-number': (d) => [
    `括号中的数有两种读法；是否为 ${d.suggestion}？`,
    `A number in brackets can be read in two ways; is it ${d.suggestion}?`,
    '负数请写负号',
    'Write a minus sign for a negative number',
  ],
  'decimal-comma': (d) => [
    `逗号可能是小数点；是否为 ${d.suggestion}？`,
    `The comma may be a decimal point; is it ${d.suggestion}?`,
    '小数点请写“.”',
    'Write the decimal point as "."',
  ],
  'thousands-misplaced': (d) => [
    `千位分隔符位置不对；是否为 ${d.suggestion}？`,
    `A separator of thousands is out of place; is it ${d.suggestion}?`,
    '请改正该单元格',
    'Correct the cell',
  ],
  'half-unit': () => [
    '数后只有“万”“亿”等字，没有写明是什么单位',
    'The number is followed by 万 or 亿, but not by what is counted',
    '请写完整的计量单位（如“亿元”），或在表头写明单位并只填数字',
    'Write the whole unit of measure (亿元), or state it in the header and write the number alone',
  ],
  'not-a-number': () => [
    '不是数',
    'This is not a number',
    '请改成数，或用“-”“…”或空格表示缺失',
    'Write a number, or "-", "…" or nothing for a missing value',
  ],
  'not-finite': () => [
    '数值超出可表示的范围',
    'The number is beyond what can be represented',
    '请改正该单元格',
    'Correct the cell',
  ],
  'date-not-number': () => [
    '这里是日期，不是数',
    'This is a date, not a number',
    '请改正单元格格式',
    'Correct the format of the cell',
  ],
  'formula-error': () => [
    '公式出错',
    'The formula of this cell ends in an error',
    '请修正公式后再保存',
    'Repair the formula and save the file again',
  ],
  'unit-of-measure-in-cell': (d) => [
    `单元格中的单位“${d.cell}”不能换算为“${d.declared}”`,
    `The unit "${d.cell}" in the cell cannot be converted to "${d.declared}"`,
    '请统一计量单位',
    'Use one unit of measure',
  ],
  'unit-of-measure-unknown': (d) => [
    `不能从“${d.from}”换算为“${d.to}”`,
    `There is no rule to convert "${d.from}" to "${d.to}"`,
    '请改正映射文件中的计量单位',
    'Correct the unit of measure in the mapping',
  ],
  'unit-of-measure-mixed': (d) => [
    `同一指标有的带单位“${d.unit}”，有的不带；都按此单位读取`,
    `Some values of this indicator carry the unit "${d.unit}" and some do not; all were read in it`,
    '请在表头写明计量单位',
    'State the unit of measure in the header',
  ],
  'unit-of-measure-of-table': (d) => [
    `表头上方写明“单位：${d.unit}”；未另写单位的各列都按此单位读取`,
    `The unit of measure "${d.unit}" is stated above the table; every column that states none of its own was read in it`,
    '如某列单位不同，请写在该列表头',
    'Where a column has another one, state it in its header',
  ],
  'unit-of-measure-changed': (d) => [
    `上一版本的单位是“${d.before}”，本次是“${d.now}”`,
    `The last revision had "${d.before}", this one has "${d.now}"`,
    '请在映射文件中写明换算',
    'State the conversion in the mapping',
  ],
  // published rankings
  'rankings-column-missing': (d) => [
    `排名表缺少一列：${list(d.names)}`,
    `A table of published rankings lacks a column: ${list(d.names)}`,
    '请加上其中一个列名',
    'Add a column under one of these names',
  ],
  'publisher-blank': () => [
    '没有写明由谁发布',
    'The row does not say who published it',
    '请填写发布者',
    'Fill in the publisher',
  ],
  'rank-unreadable': () => [
    '名次应为正整数；未公布名次时须有指数',
    'A rank is a whole number above zero; where none was printed, the index must be there',
    '请改正名次，或填写指数',
    'Correct the rank, or fill in the index',
  ],
  'unit-kept-as-printed': () => [
    '该名称不对应任何已知单元，按原样保留',
    'The name stands for no unit that is known; it is kept as printed',
    '如需对应到单元，请增加 code 列',
    'To tie it to a unit, add its code in a column `code`',
  ],
  'place-repeated': (d) => [
    `同一发布者、年份、名称已在第 ${d.first} 行出现`,
    `Row ${d.first} has the same publisher, year and name`,
    '请只保留一行',
    'Keep one of them',
  ],
  // checks
  'duplicate-agrees': (d) => [
    `与第 ${d.first} 行重复且一致，只保留一次`,
    `This repeats row ${d.first} with the same value; it is kept once`,
    '请删去重复行',
    'Remove the repetition',
  ],
  'duplicate-disagrees': (d) => [
    `与第 ${d.first} 行是同一单元、指标、年份，但数值不同：${d.firstValue} 与 ${d.secondValue}`,
    `Row ${d.first} has the same unit, indicator and year, but another value: ${d.firstValue} and ${d.secondValue}`,
    '请只保留正确的一个',
    'Keep the right one only',
  ],
  'checks-left-out': (d) => [
    `文件超过 ${d.limit} 个观测值，未做历史、合计与重复数值检查`,
    `With more than ${d.limit} observations, the checks of history, totals and repeated values were left out`,
    '如需这些检查，请分年提交',
    'Submit the years one by one to have them checked',
  ],
  'duplicates-unwatched': () => [
    '单元、指标、年份过于分散，未逐一检查重复；如有重复，整个提交会被拒绝',
    'Units, indicators and years are spread too widely to watch for duplicates; if there is one, the whole submission is refused',
    '如需逐项说明，请按年份或指标拆分',
    'Split the file by year or indicator to have them named',
  ],
  'total-differs': (d) => [
    `各部分之和 ${d.sum} 不等于合计 ${d.total}（差 ${d.difference}）`,
    `The parts add up to ${d.sum}, not to the total ${d.total} (difference ${d.difference})`,
    '请核对各部分与合计',
    'Check the parts and the total',
  ],
  'jump-unlikely': (d) => [
    `从 ${d.fromYear} 年的 ${d.from} 变为 ${d.toYear} 年的 ${d.to}（${d.ratio} 倍），与该单元的历史不符`,
    `From ${d.from} in ${d.fromYear} to ${d.to} in ${d.toYear} (${d.ratio} times): unlike the unit's history`,
    '请核对数值',
    'Check the value',
  ],
  'magnitude-unlikely': (d) => [
    `与该单元历史中位数 ${d.median} 相差约 10 的 ${d.power} 次方，可能是计量单位不同`,
    `About 10 to the power of ${d.power} off the median ${d.median} of the unit's history: perhaps another unit of measure`,
    '请核对计量单位；不会自动换算',
    'Check the unit of measure; nothing is converted by size',
  ],
  'sign-unlikely': (d) => [
    `该单元历史上从未为负，这里是 ${d.to}`,
    `The unit's history is never negative; here it is ${d.to}`,
    '请核对正负号',
    'Check the sign',
  ],
  'values-repeated': (d) => [
    `${d.units} 个单元的数值完全相同（${d.figure}），可能是推算值`,
    `${d.units} units have the same value to every digit (${d.figure}): perhaps imputed`,
    '请核对来源；推算值请注明',
    'Check the source; mark imputed values as such',
  ],
  'growth-differs': (d) => [
    `所称增长 ${d.claim} 与自身数字不符：${d.start} → ${d.end}，为 ${d.ratio} 倍，增长 ${d.growth} 倍`,
    `The growth claimed, ${d.claim}, does not reconcile with its own figures: ${d.start} to ${d.end} is ${d.ratio} times, a growth of ${d.growth} times`,
    '请核对基期、口径或用词（增长了／增长到）',
    'Check the base year, the definition, or the wording (grew by, grew to)',
  ],
  'growth-rate-differs': (d) => [
    `所称增长率 ${d.claim}% 与自身数字不符：${d.start} → ${d.end}，为 ${d.rate}%`,
    `The growth rate claimed, ${d.claim} %, does not reconcile with its own figures: ${d.start} to ${d.end} is ${d.rate} %`,
    '请核对（可比价与现价、口径调整）',
    'Check it (constant or current prices, revised figures)',
  ],
  'direction-contradicts': (d) => [
    `文件中写明方向为${d.declared}，而该指标为${d.known}`,
    `The file declares the direction ${d.declared}, the indicator has ${d.known}`,
    '请核对方向；不会自动更改',
    'Check the direction; it is never changed silently',
  ],
  'status-unknown': () => [
    '不认识的观测状态代码，作为注释保留',
    'This observation status is not one of SDMX; it was kept as a note',
    '无需处理',
    'Nothing to do',
  ],
  'multiplier-unreadable': () => [
    'UNIT_MULT 应为 -12 至 15 的整数',
    'UNIT_MULT is a whole number from -12 to 15',
    '请改正',
    'Correct it',
  ],
  'sample-size-unreadable': () => [
    '样本量应为正整数',
    'A sample size is a whole number above zero',
    '请改正',
    'Correct it',
  ],
  'standard-error-unreadable': () => [
    '标准误应为非负数',
    'A standard error is a number of zero or more',
    '请改正',
    'Correct it',
  ],
} satisfies Record<string, Entry>;

export type IssueCode = keyof typeof catalogue;
export const issueCodes = Object.keys(catalogue) as readonly IssueCode[];

export function describeIssue(code: IssueCode, data: Data): { message: Text; remedy: Text } {
  const [zh, en, remedyZh, remedyEn] = (catalogue[code] as Entry)(data);
  return { message: { zh, en }, remedy: { zh: remedyZh, en: remedyEn } };
}

function list(items: IssueDatum | undefined): string {
  return Array.isArray(items) ? items.join(', ') : String(items ?? '');
}
function suggestZh(d: Data): string {
  return Array.isArray(d.suggestions) && d.suggestions.length > 0 ? `；是否为：${list(d.suggestions)}` : '';
}
function suggestEn(d: Data): string {
  return Array.isArray(d.suggestions) && d.suggestions.length > 0 ? `; is it: ${list(d.suggestions)}` : '';
}
function successorZh(d: Data): string {
  return d.successor ? `，其后为 ${d.successor}` : '';
}
function successorEn(d: Data): string {
  return d.successor ? `, followed by ${d.successor}` : '';
}
function hintZh(d: Data): string {
  return d.hint ? `；文件名中有 ${d.hint}` : '';
}
function hintEn(d: Data): string {
  return d.hint ? `; the file's name contains ${d.hint}` : '';
}
