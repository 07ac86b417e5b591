import type { Text } from '#text';
import type { IssueDatum } from './words.js';

/** What is wrong, and what to do. */
export interface Described {
  readonly message: Text;
  readonly remedy: Text;
}

/** The data of a problem, each as it stands in a sentence: a list with commas between. */
type Said = Readonly<Record<string, string>>;
type Entry = (d: Said) => Described;

/** Every problem the reading of a dataset can name: what is wrong and what to do, in Chinese and English. */
const catalogue = {
  // the file
  'file-empty': () => ({
    message: { zh: '文件是空的', en: 'The file is empty' },
    remedy: { zh: '请提交有内容的文件', en: 'Submit a file with content' },
  }),
  'format-unsupported': (d) => ({
    message: { zh: `不支持的文件格式：${d.format}`, en: `This file format is not supported: ${d.format}` },
    remedy: { zh: '请提交 CSV、TSV、XLSX、XLS、JSON 或 SDMX-CSV', en: 'Submit CSV, TSV, XLSX, XLS, JSON or SDMX-CSV' },
  }),
  'file-damaged': (d) => ({
    message: { zh: `文件损坏：${d.detail}`, en: `The file is damaged: ${d.detail}` },
    remedy: { zh: '请重新导出文件后再提交', en: 'Export the file again and submit it anew' },
  }),
  'archive-refused': (d) => ({
    message: { zh: `文件超出限制：${d.detail}`, en: `The file exceeds a limit: ${d.detail}` },
    remedy: { zh: '请用电子表格软件另存后再提交', en: 'Save it anew from a spreadsheet program and submit that' },
  }),
  'encoding-unknown': () => ({
    message: { zh: '无法确定文字编码', en: 'The text encoding cannot be determined' },
    remedy: {
      zh: '请另存为 UTF-8，或在请求中写明 encoding',
      en: 'Save the file as UTF-8, or name its encoding in the request',
    },
  }),
  'encoding-broken': (d) => ({
    message: { zh: `有字节不符合编码 ${d.encoding}`, en: `Some bytes are not valid ${d.encoding}` },
    remedy: {
      zh: '请另存为 UTF-8，或在请求中写明正确的 encoding',
      en: 'Save the file as UTF-8, or name the right encoding in the request',
    },
  }),
  'sheet-missing': (d) => ({
    message: {
      zh: `没有名为“${d.sheet}”的工作表；有：${d.sheets}`,
      en: `There is no sheet "${d.sheet}"; there are: ${d.sheets}`,
    },
    remedy: { zh: '请写明其中一个工作表名', en: 'Name one of them' },
  }),
  'sheets-left-out': (d) => ({
    message: {
      zh: `只读取了工作表“${d.sheet}”；未读取：${d.sheets}`,
      en: `Only the sheet "${d.sheet}" was read; left out: ${d.sheets}`,
    },
    remedy: {
      zh: '如需读取其他工作表，请用 sheet 写明并另行提交',
      en: 'To read another, name it as sheet and submit it as well',
    },
  }),
  'quote-open': () => ({
    message: { zh: '引号没有闭合', en: 'A quotation mark is never closed' },
    remedy: { zh: '请补上或去掉该引号', en: 'Close the quotation mark or remove it' },
  }),
  'quote-stray': () => ({
    message: {
      zh: '引号后面还有字符，按原样读取',
      en: 'Characters follow a closing quotation mark; they were read as they stand',
    },
    remedy: { zh: '请检查该单元格', en: 'Check this cell' },
  }),
  'json-shape': (d) => ({
    message: { zh: `JSON 结构无法识别：${d.detail}`, en: `The JSON is not of a known shape: ${d.detail}` },
    remedy: { zh: '请提交对象数组，每个对象一行', en: 'Submit an array of objects, one per row' },
  }),
  // limits
  'cell-too-long': (d) => ({
    message: { zh: `单元格超过 ${d.limit} 个字符`, en: `A cell is longer than ${d.limit} characters` },
    remedy: { zh: '请缩短该单元格', en: 'Shorten this cell' },
  }),
  'too-many-columns': (d) => ({
    message: { zh: `列数超过 ${d.limit}`, en: `There are more than ${d.limit} columns` },
    remedy: { zh: '请拆分文件', en: 'Split the file' },
  }),
  'too-many-rows': (d) => ({
    message: { zh: `行数超过 ${d.limit}`, en: `There are more than ${d.limit} rows` },
    remedy: { zh: '请拆分文件', en: 'Split the file' },
  }),
  // the layout
  'header-missing': () => ({
    message: { zh: '找不到表头行', en: 'No header row was found' },
    remedy: { zh: '请在数据上方加一行列名', en: 'Put a row of column names above the data' },
  }),
  'no-data': () => ({
    message: { zh: '没有数据行', en: 'There are no rows of data' },
    remedy: { zh: '请检查文件或工作表', en: 'Check the file or the sheet' },
  }),
  'header-duplicate': (d) => ({
    message: {
      zh: `列名重复：第 ${d.first} 列和第 ${d.second} 列`,
      en: `Two columns have the same name: ${d.first} and ${d.second}`,
    },
    remedy: { zh: '请改名，或在映射文件中分别指定', en: 'Rename one, or tell them apart in the mapping' },
  }),
  'unit-column-missing': () => ({
    message: { zh: '找不到评价单元（代码或名称）所在的列', en: 'No column with codes or names of units was found' },
    remedy: { zh: '请在映射文件中指明该列', en: 'Name the column in the mapping' },
  }),
  'value-column-missing': () => ({
    message: { zh: '找不到数值列', en: 'No column of values was found' },
    remedy: { zh: '请在映射文件中指明数值列', en: 'Name the columns of values in the mapping' },
  }),
  'year-missing': (d) => ({
    message: { zh: `找不到年份${hinted(d).zh}`, en: `No year is given${hinted(d).en}` },
    remedy: { zh: '请用 year 写明年份，或增加年份列', en: 'Give the year as year=…, or add a column of years' },
  }),
  'indicator-missing': () => ({
    message: {
      zh: '各列是年份（或单元与年份），但没有写明是什么指标',
      en: 'The columns are years, or units and years, but nothing says which indicator they show',
    },
    remedy: { zh: '请用 indicator=… 或在映射文件中写明指标', en: 'Name it as indicator=…, or in the mapping' },
  }),
  'indicator-blank': () => ({
    message: { zh: '指标名称为空', en: 'The name of the indicator is empty' },
    remedy: { zh: '请填写指标名称', en: 'Fill in the indicator' },
  }),
  'column-ignored': (d) => ({
    message: {
      zh: `该列不是数值，未读取（例如“${d.example}”）`,
      en: `This column holds no numbers and was not read (for instance "${d.example}")`,
    },
    remedy: { zh: '如应读取，请在映射文件中写明', en: 'If it should be read, say so in the mapping' },
  }),
  'column-no-figures': () => ({
    message: {
      zh: '列名表明该列不是数值（序号、级别、来源等），未读取',
      en: 'By its header this column holds no figures (a number, a level, a source); it was not read',
    },
    remedy: { zh: '如应读取，请在映射文件中写明', en: 'If it should be read, say so in the mapping' },
  }),
  'column-skipped': () => ({
    message: { zh: '按映射文件跳过该列', en: 'This column was skipped, as the mapping says' },
    remedy: { zh: '无需处理', en: 'Nothing to do' },
  }),
  'mapping-column-missing': (d) => ({
    message: {
      zh: `映射文件中的列“${d.name}”在文件里不存在`,
      en: `The mapping names a column "${d.name}" that the file does not have`,
    },
    remedy: { zh: '请改正映射文件中的列名', en: 'Correct the column name in the mapping' },
  }),
  'row-too-wide': (d) => ({
    message: {
      zh: `该行有 ${d.cells} 个单元格，表头只有 ${d.columns} 列`,
      en: `This row has ${d.cells} cells, the header only ${d.columns}`,
    },
    remedy: { zh: '请检查是否有未加引号的分隔符', en: 'Check for a delimiter that is not quoted' },
  }),
  'header-repeated': () => ({
    message: { zh: '表头重复出现，已跳过', en: 'The header is repeated here; the row was skipped' },
    remedy: { zh: '无需处理', en: 'Nothing to do' },
  }),
  // units
  'unit-blank': () => ({
    message: { zh: '没有写明是哪个评价单元', en: 'The row does not say which unit it is about' },
    remedy: { zh: '请填写代码或名称', en: 'Fill in its code or name' },
  }),
  'unit-unknown': (d) => ({
    message: { zh: `不认识的评价单元${suggested(d).zh}`, en: `This unit is not known${suggested(d).en}` },
    remedy: {
      zh: '请改正代码或名称，或提交自己的单元清单，或用 unknownUnits=leave-out 略去',
      en: 'Correct the code or name, submit a list of your own units, or leave such rows out with unknownUnits=leave-out',
    },
  }),
  'unit-left-out': (d) => ({
    message: {
      zh: `不认识的评价单元，按要求略去${suggested(d).zh}`,
      en: `This unit is not known; the row was left out as asked${suggested(d).en}`,
    },
    remedy: { zh: '如应保留，请改正代码或名称', en: 'To keep it, correct the code or name' },
  }),
  'unit-ambiguous': (d) => ({
    message: {
      zh: `该名称可指多个单元：${d.candidates}`,
      en: `Several units bear this name: ${d.candidates}`,
    },
    remedy: { zh: '请加上代码，或增加省、市两列', en: 'Add the code, or columns for province and prefecture' },
  }),
  'unit-code-and-name': (d) => ({
    message: {
      zh: `代码与名称不是同一个单元：${d.candidates}`,
      en: `Code and name belong to different units: ${d.candidates}`,
    },
    remedy: { zh: '请改正其中之一', en: 'Correct one of them' },
  }),
  'unit-pseudo-code': (d) => ({
    message: {
      zh: `统计用代码 ${d.code} 不是行政区划（开发区等），该行略去`,
      en: `${d.code} is a code of the statistical office for a development zone or the like, no administrative division; the row was left out`,
    },
    remedy: { zh: '如需评价，请把它放进自己的单元清单', en: 'To score it, put it in a list of your own units' },
  }),
  'unit-prefix-unknown': (d) => ({
    message: {
      zh: `代码 ${d.code} 的前四位 ${String(d.code).slice(0, 4)} 不是任何地区`,
      en: `No prefecture has the first four digits of ${d.code}`,
    },
    remedy: { zh: '请核对该代码', en: 'Check the code' },
  }),
  'unit-abolished': (d) => ({
    message: {
      zh: `代码 ${d.code} 最迟于 ${d.year} 年停用${succeeded(d).zh}`,
      en: `The code ${d.code} was out of force by ${d.year} at the latest${succeeded(d).en}`,
    },
    remedy: { zh: '请核对年份与代码', en: 'Check the year and the code' },
  }),
  'unit-code-gone': (d) => ({
    message: {
      zh: `代码 ${d.code} 现已停用（最迟于 ${d.year} 年）${succeeded(d).zh}`,
      en: `The code ${d.code} is no longer in force (gone by ${d.year} at the latest)${succeeded(d).en}`,
    },
    remedy: { zh: '无需处理；与以后年份对比时请注意', en: 'Nothing to do; mind it when later years are compared' },
  }),
  'unit-former-name': (d) => ({
    message: {
      zh: `“${d.name}”是 ${d.code} ${d.present} 的旧名`,
      en: `"${d.name}" is a former name of ${d.code} ${d.present}`,
    },
    remedy: { zh: '无需处理；数值记在该单元下', en: 'Nothing to do; the figures are kept under that unit' },
  }),
  'unit-name-differs': (d) => ({
    message: {
      zh: `名称与代码 ${d.code}（${d.present}）所载不同；以代码为准`,
      en: `The name is not the one the list has for ${d.code} (${d.present}); the code was followed`,
    },
    remedy: { zh: '请核对', en: 'Check it' },
  }),
  'unit-homoglyph': (d) => ({
    message: {
      zh: `名称中有形近字；读作“${d.present}”`,
      en: `The name contains a look-alike character; it was read as "${d.present}"`,
    },
    remedy: { zh: '请改正该字', en: 'Correct the character' },
  }),
  'unit-subtotal': (d) => ({
    message: {
      zh: `${d.code}“${d.present}”是汇总行，不是一个市县`,
      en: `${d.code} "${d.present}" is a subtotal, not a city or county`,
    },
    remedy: {
      zh: '保留在汇总单元下；不参与县市排名',
      en: 'It is kept under the collecting unit and takes no part in ranks of cities or counties',
    },
  }),
  'row-total': () => ({
    message: { zh: '合计行，已略去', en: 'A row of totals; it was left out' },
    remedy: { zh: '如应保留，请写明它是哪个单元', en: 'To keep it, say which unit it is' },
  }),
  'row-section': () => ({
    message: { zh: '小标题行，已略去', en: 'A heading within the table; it was left out' },
    remedy: { zh: '无需处理', en: 'Nothing to do' },
  }),
  'levels-mixed': (d) => ({
    message: {
      zh: `表中有不同层级的单元：${d.levels}`,
      en: `The table mixes units of different levels: ${d.levels}`,
    },
    remedy: { zh: '评分时用 kind 选定一个层级', en: 'Choose one level by kind when scoring' },
  }),
  // years
  'year-unreadable': () => ({
    message: { zh: '年份无法读取', en: 'The year cannot be read' },
    remedy: { zh: '请写四位年份', en: 'Write the year with four digits' },
  }),
  'year-unlikely': (d) => ({
    message: { zh: `年份 ${d.year} 不在 1900 至 2100 之间`, en: `The year ${d.year} is not between 1900 and 2100` },
    remedy: { zh: '请改正年份', en: 'Correct the year' },
  }),
  // values
  'two-numbers': () => ({
    message: { zh: '一个单元格里有两个数', en: 'There are two numbers in one cell' },
    remedy: { zh: '请分成两个单元格', en: 'Put them into two cells' },
  }),
  'look-alike-digit': (d) => ({
    message: {
      zh: `数字中夹有字母；是否为 ${d.suggestion}？`,
      en: `A letter stands among the digits; is it ${d.suggestion}?`,
    },
    remedy: { zh: '请改正该单元格', en: 'Correct the cell' },
  }),
  'bounded-value': () => ({
    message: { zh: '是一个范围或约数，不是一个数', en: 'This is a bound or an approximation, not a number' },
    remedy: { zh: '请写明确的数，或留空', en: 'Write the number itself, or leave the cell empty' },
  }),
  'bracketed-number': (d) => ({
    message: {
      zh: `括号中的数有两种读法；是否为 ${d.suggestion}？`,
      en: `A number in brackets can be read in two ways; is it ${d.suggestion}?`,
    },
    remedy: { zh: '负数请写负号', en: 'Write a minus sign for a negative number' },
  }),
  'decimal-comma': (d) => ({
    message: {
      zh: `逗号可能是小数点；是否为 ${d.suggestion}？`,
      en: `The comma may be a decimal point; is it ${d.suggestion}?`,
    },
    remedy: { zh: '小数点请写“.”', en: 'Write the decimal point as "."' },
  }),
  'thousands-misplaced': (d) => ({
    message: {
      zh: `千位分隔符位置不对；是否为 ${d.suggestion}？`,
      en: `A separator of thousands is out of place; is it ${d.suggestion}?`,
    },
    remedy: { zh: '请改正该单元格', en: 'Correct the cell' },
  }),
  'half-unit': () => ({
    message: {
      zh: '数后只有“万”“亿”等字，没有写明是什么单位',
      en: 'The number is followed by 万 or 亿, but not by what is counted',
    },
    remedy: {
      zh: '请写完整的计量单位（如“亿元”），或在表头写明单位并只填数字',
      en: 'Write the whole unit of measure (亿元), or state it in the header and write the number alone',
    },
  }),
  'not-a-number': () => ({
    message: { zh: '不是数', en: 'This is not a number' },
    remedy: {
      zh: '请改成数，或用“-”“…”或空格表示缺失',
      en: 'Write a number, or "-", "…" or nothing for a missing value',
    },
  }),
  'not-finite': () => ({
    message: { zh: '数值超出可表示的范围', en: 'The number is beyond what can be represented' },
    remedy: { zh: '请改正该单元格', en: 'Correct the cell' },
  }),
  'date-not-number': () => ({
    message: { zh: '这里是日期，不是数', en: 'This is a date, not a number' },
    remedy: { zh: '请改正单元格格式', en: 'Correct the format of the cell' },
  }),
  'formula-error': () => ({
    message: { zh: '公式出错', en: 'The formula of this cell ends in an error' },
    remedy: { zh: '请修正公式后再保存', en: 'Repair the formula and save the file again' },
  }),
  'unit-of-measure-in-cell': (d) => ({
    message: {
      zh: `单元格中的单位“${d.cell}”不能换算为“${d.declared}”`,
      en: `The unit "${d.cell}" in the cell cannot be converted to "${d.declared}"`,
    },
    remedy: { zh: '请统一计量单位', en: 'Use one unit of measure' },
  }),
  'unit-of-measure-unknown': (d) => ({
    message: { zh: `不能从“${d.from}”换算为“${d.to}”`, en: `There is no rule to convert "${d.from}" to "${d.to}"` },
    remedy: { zh: '请改正映射文件中的计量单位', en: 'Correct the unit of measure in the mapping' },
  }),
  'unit-of-measure-mixed': (d) => ({
    message: {
      zh: `同一指标有的带单位“${d.unit}”，有的不带；都按此单位读取`,
      en: `Some values of this indicator carry the unit "${d.unit}" and some do not; all were read in it`,
    },
    remedy: { zh: '请在表头写明计量单位', en: 'State the unit of measure in the header' },
  }),
  'unit-of-measure-of-table': (d) => ({
    message: {
      zh: `表头上方写明“单位：${d.unit}”；未另写单位的各列都按此单位读取`,
      en: `The unit of measure "${d.unit}" is stated above the table; every column that states none of its own was read in it`,
    },
    remedy: { zh: '如某列单位不同，请写在该列表头', en: 'Where a column has another one, state it in its header' },
  }),
  'unit-of-measure-changed': (d) => ({
    message: {
      zh: `上一版本的单位是“${d.before}”，本次是“${d.now}”`,
      en: `The last revision had "${d.before}", this one has "${d.now}"`,
    },
    remedy: { zh: '请在映射文件中写明换算', en: 'State the conversion in the mapping' },
  }),
  // published rankings
  'rankings-column-missing': (d) => ({
    message: {
      zh: `排名表缺少一列：${d.names}`,
      en: `A table of published rankings lacks a column: ${d.names}`,
    },
    remedy: { zh: '请加上其中一个列名', en: 'Add a column under one of these names' },
  }),
  'publisher-blank': () => ({
    message: { zh: '没有写明由谁发布', en: 'The row does not say who published it' },
    remedy: { zh: '请填写发布者', en: 'Fill in the publisher' },
  }),
  'rank-unreadable': () => ({
    message: {
      zh: '名次应为正整数；未公布名次时须有指数',
      en: 'A rank is a whole number above zero; where none was printed, the index must be there',
    },
    remedy: { zh: '请改正名次，或填写指数', en: 'Correct the rank, or fill in the index' },
  }),
  'unit-kept-as-printed': () => ({
    message: {
      zh: '该名称不对应任何已知单元，按原样保留',
      en: 'The name stands for no unit that is known; it is kept as printed',
    },
    remedy: { zh: '如需对应到单元，请增加 code 列', en: 'To tie it to a unit, add its code in a column `code`' },
  }),
  'place-repeated': (d) => ({
    message: {
      zh: `同一发布者、年份、名称已在第 ${d.first} 行出现`,
      en: `Row ${d.first} has the same publisher, year and name`,
    },
    remedy: { zh: '请只保留一行', en: 'Keep one of them' },
  }),
  // checks
  'duplicate-agrees': (d) => ({
    message: {
      zh: `与第 ${d.first} 行重复且一致，只保留一次`,
      en: `This repeats row ${d.first} with the same value; it is kept once`,
    },
    remedy: { zh: '请删去重复行', en: 'Remove the repetition' },
  }),
  'duplicate-disagrees': (d) => ({
    message: {
      zh: `与第 ${d.first} 行是同一单元、指标、年份，但数值不同：${d.firstValue} 与 ${d.secondValue}`,
      en: `Row ${d.first} has the same unit, indicator and year, but another value: ${d.firstValue} and ${d.secondValue}`,
    },
    remedy: { zh: '请只保留正确的一个', en: 'Keep the right one only' },
  }),
  'checks-left-out': (d) => ({
    message: {
      zh: `文件超过 ${d.limit} 个观测值，未做历史、合计与重复数值检查`,
      en: `With more than ${d.limit} observations, the checks of history, totals and repeated values were left out`,
    },
    remedy: { zh: '如需这些检查，请分年提交', en: 'Submit the years one by one to have them checked' },
  }),
  'duplicates-unwatched': () => ({
    message: {
      zh: '单元、指标、年份过于分散，未逐一检查重复；如有重复，整个提交会被拒绝',
      en: 'Units, indicators and years are spread too widely to watch for duplicates; if there is one, the whole submission is refused',
    },
    remedy: { zh: '如需逐项说明，请按年份或指标拆分', en: 'Split the file by year or indicator to have them named' },
  }),
  'total-differs': (d) => ({
    message: {
      zh: `各部分之和 ${d.sum} 不等于合计 ${d.total}（差 ${d.difference}）`,
      en: `The parts add up to ${d.sum}, not to the total ${d.total} (difference ${d.difference})`,
    },
    remedy: { zh: '请核对各部分与合计', en: 'Check the parts and the total' },
  }),
  'jump-unlikely': (d) => ({
    message: {
      zh: `从 ${d.fromYear} 年的 ${d.from} 变为 ${d.toYear} 年的 ${d.to}（${d.ratio} 倍），与该单元的历史不符`,
      en: `From ${d.from} in ${d.fromYear} to ${d.to} in ${d.toYear} (${d.ratio} times): unlike the unit's history`,
    },
    remedy: { zh: '请核对数值', en: 'Check the value' },
  }),
  'magnitude-unlikely': (d) => ({
    message: {
      zh: `与该单元历史中位数 ${d.median} 相差约 10 的 ${d.power} 次方，可能是计量单位不同`,
      en: `About 10 to the power of ${d.power} off the median ${d.median} of the unit's history: perhaps another unit of measure`,
    },
    remedy: { zh: '请核对计量单位；不会自动换算', en: 'Check the unit of measure; nothing is converted by size' },
  }),
  'sign-unlikely': (d) => ({
    message: {
      zh: `该单元历史上从未为负，这里是 ${d.to}`,
      en: `The unit's history is never negative; here it is ${d.to}`,
    },
    remedy: { zh: '请核对正负号', en: 'Check the sign' },
  }),
  'values-repeated': (d) => ({
    message: {
      zh: `${d.units} 个单元的数值完全相同（${d.figure}），可能是推算值`,
      en: `${d.units} units have the same value to every digit (${d.figure}): perhaps imputed`,
    },
    remedy: { zh: '请核对来源；推算值请注明', en: 'Check the source; mark imputed values as such' },
  }),
  'growth-differs': (d) => ({
    message: {
      zh: `所称增长 ${d.claim} 与自身数字不符：${d.start} → ${d.end}，为 ${d.ratio} 倍，增长 ${d.growth} 倍`,
      en: `The growth claimed, ${d.claim}, does not reconcile with its own figures: ${d.start} to ${d.end} is ${d.ratio} times, a growth of ${d.growth} times`,
    },
    remedy: {
      zh: '请核对基期、口径或用词（增长了／增长到）',
      en: 'Check the base year, the definition, or the wording (grew by, grew to)',
    },
  }),
  'growth-rate-differs': (d) => ({
    message: {
      zh: `所称增长率 ${d.claim}% 与自身数字不符：${d.start} → ${d.end}，为 ${d.rate}%`,
      en: `The growth rate claimed, ${d.claim} %, does not reconcile with its own figures: ${d.start} to ${d.end} is ${d.rate} %`,
    },
    remedy: { zh: '请核对（可比价与现价、口径调整）', en: 'Check it (constant or current prices, revised figures)' },
  }),
  'direction-contradicts': (d) => ({
    message: {
      zh: `文件中写明方向为${d.declared}，而该指标为${d.known}`,
      en: `The file declares the direction ${d.declared}, the indicator has ${d.known}`,
    },
    remedy: { zh: '请核对方向；不会自动更改', en: 'Check the direction; it is never changed silently' },
  }),
  'status-unknown': () => ({
    message: {
      zh: '不认识的观测状态代码，作为注释保留',
      en: 'This observation status is not one of SDMX; it was kept as a note',
    },
    remedy: { zh: '无需处理', en: 'Nothing to do' },
  }),
  'multiplier-unreadable': () => ({
    message: { zh: 'UNIT_MULT 应为 -12 至 15 的整数', en: 'UNIT_MULT is a whole number from -12 to 15' },
    remedy: { zh: '请改正', en: 'Correct it' },
  }),
  'sample-size-unreadable': () => ({
    message: { zh: '样本量应为正整数', en: 'A sample size is a whole number above zero' },
    remedy: { zh: '请改正', en: 'Correct it' },
  }),
  'standard-error-unreadable': () => ({
    message: { zh: '标准误应为非负数', en: 'A standard error is a number of zero or more' },
    remedy: { zh: '请改正', en: 'Correct it' },
  }),
} satisfies Record<string, Entry>;

export type IssueCode = keyof typeof catalogue;
export const issueCodes = Object.keys(catalogue) as readonly IssueCode[];

export function describeIssue(code: IssueCode, data: Readonly<Record<string, IssueDatum>>): Described {
  const describe: Entry = catalogue[code];
  return describe(Object.fromEntries(Object.entries(data).map(([name, datum]) => [name, say(datum)])));
}

function say(datum: IssueDatum): string {
  return typeof datum === 'object' ? datum.join(', ') : String(datum);
}

/** Ends of sentences; empty where there is nothing to say. */
const NOTHING: Text = { zh: '', en: '' };

function suggested(d: Said): Text {
  return d.suggestions ? { zh: `；是否为：${d.suggestions}`, en: `; is it: ${d.suggestions}` } : NOTHING;
}

function succeeded(d: Said): Text {
  return d.successor ? { zh: `，其后为 ${d.successor}`, en: `, followed by ${d.successor}` } : NOTHING;
}

function hinted(d: Said): Text {
  return d.hint ? { zh: `；文件名中有 ${d.hint}`, en: `; the file's name contains ${d.hint}` } : NOTHING;
}
