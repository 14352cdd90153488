import type { ScanFault } from '../../compile/scan/scan-types.js';
import { fill, type Lang } from '../../rules/messages.js';
import { both, words } from './words.js';

const faultWords = words<ScanFault['code']>({
    doctype: both(
        'It declares a document type of its own. Nothing of that kind is read: nmap writes “<!DOCTYPE nmaprun>” and no more.',
        '文件自带文档类型定义，不予读取：nmap 只写“<!DOCTYPE nmaprun>”。',
    ),
    entity: both('It uses entities, which nmap never does. It is not read.', '文件使用了实体引用，nmap 从不这样写，不予读取。'),
    deep: both('Its elements are nested too deeply for a scan.', '元素嵌套过深，不是扫描结果。'),
    many: both('It holds more hosts or ports than one unit has. Split it by networks.', '主机或端口数量过多，请按网段拆分。'),
    long: both('It is too large, or holds a value without an end. Split it by networks.', '文件过大，或者含有不结束的内容，请按网段拆分。'),
    slow: both('Reading it took too long. Split it by networks.', '读取时间过长，请按网段拆分。'),
    'no-hosts': both(
        'There is no host in it: the scan was broken off, or found nothing.',
        '其中没有主机：扫描未完成，或者没有发现任何主机。',
    ),
    encoding: both(
        'It is not text in UTF-8 (a table may also be in GB 18030 or UTF-16).',
        '编码无法识别：应为 UTF-8（表格也可为 GB 18030 或 UTF-16）。',
    ),
    'not-nmap': both(
        'This XML is no scan of nmap: its first element is “{found}”, not “nmaprun”. Write it with nmap -oX FILE.',
        '此 XML 不是 nmap 的扫描结果：根元素是“{found}”，不是“nmaprun”。请用 nmap -oX 文件名 输出。',
    ),
    quote: both(
        'Line {line}: a quotation mark (") opens and is not closed, or stands inside a value. Put it twice inside a value in quotation marks.',
        '第 {line} 行：引号（"）没有成对，或者出现在内容之中。带引号的内容里，引号应写两次。',
    ),
    table: both(
        'Line {line} cannot be read as a row of a table with commas. Save it anew as CSV.',
        '第 {line} 行无法按逗号分隔的表格读取，请重新另存为 CSV。',
    ),
    pointer: both(
        'It is a pointer of Git LFS and has not been fetched. Run: git lfs pull',
        '这是 Git LFS 指针，内容尚未取回。请运行：git lfs pull',
    ),
    syntax: both(
        'Line {line} is no well-formed XML. Write the scan anew with nmap -oX FILE.',
        '第 {line} 行不是正确的 XML，请用 nmap -oX 文件名 重新输出。',
    ),
    address: both('Line {line}: “{found}” is no address of a host.', '第 {line} 行：“{found}”不是主机地址。'),
    column: both(
        'There is no column “{wanted}”; there are: {found}. Say which is which in preplan.yaml: scan: {{ address: …, port: … }}',
        '没有“{wanted}”列；现有列：{found}。请在 preplan.yaml 的 scan 中写明各列：address、port 等。',
    ),
});

/** Why a scan cannot be read, and what to do. */
export const scanFaultText = (fault: ScanFault, lang: Lang): string =>
    fill(faultWords[fault.code], { line: '?', found: '', wanted: '', ...fault }, lang)
        .replace('{{', '{')
        .replace('}}', '}');
