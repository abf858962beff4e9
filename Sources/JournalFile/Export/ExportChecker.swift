/// check.py of an export: verifies it with Python's standard library alone. It follows the opening table
/// (`Judgement`) and `Verification` step by step, so a change there is a change here; a test runs both over
/// damaged journals and compares their exit codes.
let checkerSource = #"""
  #!/usr/bin/env python3
  """Checks an exported duty-room journal without the program that wrote it. Needs Python 3.6 or newer, nothing else.
  检查导出的值班日志，不需要原来的程序，只要有 Python 3.6 以上。

      python3 check.py [DIR] [--anchor 12HEX ...]    DIR: an export or a journal folder; else where this file lies

  Exit 退出码: 0 clean 完好, 10 torn tail 末尾没写完, 20 corrupt 坏了, 21 lost tail 末尾丢了,
  22 wrong signature 密钥签名不对, 23 ambiguous 不能断定, 30 can't read 读不了. README.txt says what it proves and what not. 能证明什么见 README.txt。
  """
  import argparse, base64, collections, datetime, hashlib, json, os, re, stat, sys

  LINE = 64 * 1024  # bytes of the longest line, newline included
  GRAVITY = (30, 20, 21, 22, 23, 10, 0)
  WORDS = {
      "corrupt": (20, "已存的内容坏了", "acknowledged entries are damaged"),
      "past": (20, "以前的一段坏了", "an earlier segment is damaged"),
      "lost": (21, "已存的末尾不见了", "acknowledged entries are missing at the end"),
      "torn": (10, "最后一次写入没写完，从未说过已存", "the last write is unfinished and was never acknowledged"),
      "hollow": (10, "最后一段刚开头就断了", "the last segment was only begun"),
      "ambiguous": (23, "末尾坏了，不知是否已存过", "the end is damaged and may have been acknowledged"),
      "header": (20, "段头不对", "the segment's header is wrong"),
      "missing": (20, "少了这一段", "this segment is missing"),
      "other": (20, "不是当时存的那条", "not the entry that was acknowledged"),
      "replaced": (20, "它接替的那本日志不在这里", "the journal that it goes on from is not here"),
      "leftover": (0, "段末之后的字节，不算数", "bytes behind the segment's end, ignored"),
      "unreadable": (30, "读不了", "can't be read"),
      "manifest": (20, "清单不在、改过或看不懂", "the manifest is missing, changed or not understood"),
      "changed": (20, "和导出时不一样", "differs from what was exported"),
      "gone": (20, "导出时有，现在没有", "was exported and is gone"),
      "extra": (0, "导出时没有，没有看", "was not exported, not looked at"),
      "added": (20, "导出时没有", "was not exported"),
      "attached": (20, "这一条附的文件不在", "the file of this entry is missing"),
      "altered": (20, "这一条附的文件不是原来那个", "the file of this entry is not the one that was attached"),
      "signature": (22, "密钥签名不对", "a signature is wrong"),
      "proof": (22, "和日志里的不一样", "isn't what the journal's entries say"),
      "unfounded": (22, "日志里没有一条说到它", "no entry of the journal tells of it"),
      "unproven": (0, "日志里没有，没法核对", "no entry to compare it with"),
      "anchor": (20, "没有一条是这个核对码：末尾被截，或整本重写过", "no entry has this anchor: the end was cut or all rewritten"),
  }
  TEXT = rb'[^"\\]*(?:\\.[^"\\]*)*"'
  FRAME = (rb'{"v":1,"seq":N,"g":N,"z":N,"p":"H","cmd":"(T)(?:,"ck":"(T))?,"at":"(T),"entered":"T(?:,"mark":"T)?,'
           rb'"seat":"T,"by":').replace(b"N", b"(0|[1-9][0-9]{0,17})").replace(b"H", b"([0-9a-f]{64})")
  FRAME = re.compile(FRAME.replace(b"T", TEXT), re.S)
  TYPE = re.compile(b',"type":"(T),"data":'.replace(b"T", TEXT), re.S)
  BRACE = re.compile(b'[^"{}]*(?:"T[^"{}]*)*([{}])'.replace(b"T", TEXT), re.S)
  UUID = re.compile("[0-9A-Fa-f-]{36}")
  ACTS = ("key.enrolled/1", "key.rotated/1", "key.revoked/1", "carried.key/1", "signature.made/1",
          "checkpoint.signed/1", "bulletin.signed/1", "bulletin.countersigned/1", "bulletin.numbered/1",
          "bulletin.submitted/1", "carried.bulletin/1", "carried.bulletin_letter/1")
  # What an entry must hold, as the program reads it; a name with ? may be left out.
  SIGN_OFF = {"kind": ("key", "authority", "paper"), "signer": str, "at": "time", "stands_in?": bool, "code": str,
              "means?": ("phone", "wechat", "sms", "in_person", "radio"), "words?": str, "phone?": str, "proof?": str,
              "pages?": int, "key?": str, "head?": str, "signature?": str}
  ROLES = ("leader", "stand_in", "counter_signer")
  ABOUT = {"bulletin": str, "matter": str}
  HALF = {"key": str, "person": str, "public": str, "created": "time", "possession": str}
  SHAPES = {
      "key.enrolled/1": HALF, "key.rotated/1": dict(HALF, former=str, signature=str),
      "key.revoked/1": {"key": str, "reason": str},
      "carried.key/1": {"key": str, "person": str, "public": str, "created": "time", "enrolled": int},
      "signature.made/1": dict(ABOUT, **{"draft": int, "person": str, "key": str, "text?": [str], "number?": str, "head": str,
                                         "role": ROLES, "time": str, "signature": str}),
      "checkpoint.signed/1": {"key": str, "occasion": ("sign_off", "handover", "exit"), "sequence": int, "head": str,
                              "role": ROLES, "time": str, "signature": str},
      "bulletin.signed/1": dict(ABOUT, draft=int, sign_off=SIGN_OFF),
      "bulletin.countersigned/1": dict(ABOUT, sign_off=SIGN_OFF),
      "bulletin.numbered/1": dict(ABOUT, number={"form?": ("issue", "serial", "none"), "year": int, "value": int, "prefix?": str}),
  }
  SIGNS = "23456789ACDEFHJKMNPQRTVWXY"  # of a code
  MARKS = r"[ \u3000]*(?:\S+\u3000){0,2}\u2014 \d+ \u2014"  # below a page: its number
  TAIL = re.compile(rb',"h":"([0-9a-f]{64})"}\n')
  FAULTS = (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError)
  Record = collections.namedtuple("Record", "seq g z p h cmd ck at type data")
  Scan = collections.namedtuple("Scan", "first count seq h end line limit found")


  def decode(line):
      """The record in a line; None when frame or hash is not right. The bytes are hashed as they stand."""
      tail, body = TAIL.fullmatch(line[-73:]), line[5:-73]
      frame = FRAME.match(body) if tail and len(line) <= LINE and line.startswith(b'{"b":') else None
      kind = frame and TYPE.match(body, past_object(body, frame.end()))
      if not kind or past_object(body, kind.end()) != len(body) - 1 or body[-1:] != b"}":
          return None
      seq, g, z = (int(number) for number in frame.group(1, 2, 3))
      hash_ = hashlib.sha256(b"duty-j1\0" + body).hexdigest()
      if not 1 <= g <= seq <= z or hash_.encode() != tail.group(1):
          return None
      return Record(seq, g, z, frame.group(4).decode(), hash_, frame.group(5), frame.group(6), frame.group(7)[:-1], kind.group(1),
                    body[kind.end():-1])


  def past_object(body, at):
      """Where the balanced object that starts at `at` ends; behind everything when there is none."""
      depth = 0
      while depth or body[at:at + 1] == b"{":
          brace = BRACE.match(body, at)
          if not brace:
              break
          depth, at = depth + (1 if brace.group(1) == b"{" else -1), brace.end()
          if not depth:
              return at
      return len(body) + 1


  def lines(file, start, end):
      """Each line with its offset; None for one that is longer than a line may be. Never holds more than one."""
      file.seek(start)
      while start < end:
          line = file.readline(min(LINE + 1, end - start))
          length, part = len(line), line
          while part and part[-1:] != b"\n" and start + length < end:
              part, line = file.readline(min(LINE, end - start - length)), None
              length += len(part)
          if not length:
              return
          yield start, line, part[-1:] == b"\n"
          start += length


  def strict(data):
      def unique(pairs):
          if len(dict(pairs)) < len(pairs):
              raise ValueError("a name stands twice")
          return dict(pairs)

      def refuse(number):
          raise ValueError("not an integer: " + number[:20])
      return json.loads(data.decode("utf-8"), object_pairs_hook=unique, parse_float=refuse, parse_constant=refuse)


  def header_of(record):
      """What `segment.opened/1` says; None when the record is no header."""
      try:
          data = strict(record.data) if record.type == b'segment.opened/1"' else {}
          before = data.get("predecessor")
          header = {"journal": data["journal"], "station": data["station"], "segment": segment(data["segment"]),
                    "before": before and {"segment": segment(before["segment"]), "end": int(before["end"]),
                                          "seq": int(before["seq"]), "hash": str(before["hash"])},
                    "replaces": data.get("replaces")}
          return header if header["segment"] else None
      except FAULTS:
          return None


  def identity(folder):
      with opened(os.path.join(folder, "station.json")) as file:
          data = strict(file.read(LINE))
      if data["format"] != 1 or data["purpose"] not in ("live", "exercise") or not data["created"]:
          raise ValueError("an unknown format")
      return {"journal": data["journal"], "station": data["station"]}


  def read_header(path):
      try:
          with opened(path) as file:
              record = decode(file.readline(LINE))
              return record and header_of(record)
      except OSError:
          return None


  def segment(name):
      """`000000000812-2.jsonl` as (812, 2); None for every other file."""
      match = re.fullmatch(r"([0-9]{12,18})(?:-([0-9]{1,9}))?\.jsonl", name)
      parts = match and (int(match.group(1)), int(match.group(2) or 1))
      return parts if parts and parts[0] and file_name(parts) == name else None


  def file_name(parts):
      return "%012d%s.jsonl" % (parts[0], "" if parts[1] == 1 else "-%d" % parts[1])


  def head_slots(folder):
      """What `head` says was acknowledged: pairs of sequence and hash. A slot whose check is wrong says nothing."""
      found = []
      try:
          with opened(os.path.join(folder, "head")) as file:
              head = file.read(640)
      except FileNotFoundError:
          head = b""
      for slot in (head[0:128], head[512:640]):
          words = slot[:111].split()
          check = hashlib.sha256(slot[:111]).hexdigest()[:16].encode() + b"\n"
          if slot[111:] == check and len(words) == 3 and words[1].isdigit():
              found.append((int(words[1]), words[2].decode()))
      return found


  def checkpoint_notes(folder):
      """What `checkpoints` says was acknowledged, as head_slots; a line whose check is wrong says nothing."""
      found = []
      try:
          with opened(os.path.join(folder, "checkpoints")) as file:
              file.seek(max(0, size(file) - (64 << 10)))
              noted = file.read().split(b"\n")
      except OSError:
          noted = []
      for line in noted:
          text, _, check = line.rpartition(b" ")
          words = text.split(b" ", 2)
          if check == hashlib.sha256(text).hexdigest()[:16].encode() and len(words) == 3:
              if words[0].isdigit() and int(words[0]) and re.fullmatch(b"[0-9a-f]{64}", words[1]):
                  found.append((int(words[0]), words[1].decode()))
      return found


  def opened(path):
      """A regular file and nothing else: no link, no pipe, no device."""
      flags = [getattr(os, name, 0) for name in ("O_NOFOLLOW", "O_NONBLOCK", "O_BINARY", "O_CLOEXEC")]
      descriptor = os.open(path, os.O_RDONLY | sum(flags))
      if not stat.S_ISREG(os.fstat(descriptor).st_mode):
          os.close(descriptor)
          raise OSError("not a regular file")
      return os.fdopen(descriptor, "rb")


  def size(file):
      return os.fstat(file.fileno()).st_size


  def sha256(file):
      file.seek(0)
      whole = hashlib.sha256()
      for part in iter(lambda: file.read(1 << 16), b""):
          whole.update(part)
      return whole.hexdigest()


  def judge(file, scan, first, has_before, evidence):
      """The verdict on a last segment: of several reasons the first that holds."""
      highest = max([seq for seq, _ in evidence], default=0)
      for seq, hash_ in evidence:
          known = scan.found.get(seq) or (scan.first.p if scan.first and seq == first - 1 else hash_)
          if known != hash_:
              return "corrupt"
      is_whole, has_group = scan.end == scan.limit, scan.seq >= first
      at, before, chained, newline, later = scan.seq, scan.h, True, False, False
      for _, line, ends in lines(file, scan.end, scan.limit):
          record = decode(line) if line and ends else None
          newline, later = newline or ends, later or bool(record and record.g > scan.seq + 1)
          if record and (record.g, record.seq, record.p) == (scan.seq + 1, at + 1, before):
              at, before = record.seq, record.h
          elif ends:
              chained = False
      if not is_whole and (highest > scan.seq or later):
          return "corrupt"
      if not has_group and has_before and highest < first:
          return "hollow"
      if is_whole and highest > scan.seq:
          return "lost"
      if is_whole and has_group:
          return "clean"
      return "torn" if has_group and (not newline or chained or has_zeros(file, scan)) else "ambiguous"


  def has_zeros(file, scan):
      """Between two 512-byte boundaries nothing was written: the size reached the disk, the data didn't."""
      file.seek(scan.end)
      chunk = file.read(512 - scan.end % 512)
      while chunk and chunk.strip(b"\0"):
          chunk = file.read(512)
      return bool(chunk)


  # Ed25519 (RFC 8032) by plain arithmetic: slow, a few hundredths of a second a signature, and always there.
  PRIME = 2 ** 255 - 19
  ORDER = 2 ** 252 + 27742317777372353535851937790883648493
  CURVE = -121665 * pow(121666, PRIME - 2, PRIME) % PRIME


  def add(one, two):
      """The sum of two points, each as (X, Y, Z, T) with x = X/Z, y = Y/Z, x*y = T/Z."""
      minus, plus = (one[1] - one[0]) * (two[1] - two[0]), (one[1] + one[0]) * (two[1] + two[0])
      cross, depth = 2 * one[3] * two[3] * CURVE, 2 * one[2] * two[2]
      e, f, g, h = plus - minus, depth - cross, depth + cross, plus + minus
      return e * f % PRIME, g * h % PRIME, f * g % PRIME, e * h % PRIME


  def times(number, point):
      total = (0, 1, 1, 0)
      while number:
          total, point, number = add(total, point) if number & 1 else total, add(point, point), number >> 1
      return total


  def packed(point):
      inverse = pow(point[2], PRIME - 2, PRIME)
      x, y = point[0] * inverse % PRIME, point[1] * inverse % PRIME
      return (y | (x & 1) << 255).to_bytes(32, "little")


  def unpacked(data):
      """The point that 32 bytes stand for."""
      whole = int.from_bytes(data, "little")
      y, sign = whole & (1 << 255) - 1, whole >> 255
      square = (y * y - 1) * pow(CURVE * y * y + 1, PRIME - 2, PRIME) % PRIME
      x = pow(square, (PRIME + 3) // 8, PRIME)
      if (x * x - square) % PRIME:
          x = x * pow(2, (PRIME - 1) // 4, PRIME) % PRIME
      if y >= PRIME or (x * x - square) % PRIME or (not x and sign):
          raise ValueError("no point of the curve")
      x = x if x & 1 == sign else PRIME - x
      return x, y, 1, x * y % PRIME


  BASE = unpacked((4 * pow(5, PRIME - 2, PRIME) % PRIME).to_bytes(32, "little"))


  def verifies(public, signature, message):
      if len(public) != 32 or len(signature) != 64:
          return False
      scalar = int.from_bytes(signature[32:], "little")
      x, y, z, t = unpacked(public)
      digest = int.from_bytes(hashlib.sha512(signature[:32] + public + message).digest(), "little") % ORDER
      return scalar < ORDER and packed(add(times(scalar, BASE), times(digest, (-x, y, z, -t)))) == signature[:32]


  def statement(parts):
      """What is signed: each part behind its length, so no two statements share their bytes."""
      parts = [part.encode("utf-8") for part in parts]
      return b"dutyroom-sign-1\0" + b"".join(len(part).to_bytes(8, "big") + part for part in parts)


  def unhex(text):
      """Only as the program writes it: two spellings of one signature would be two signatures."""
      if not re.fullmatch("(?:[0-9a-f]{2})*", text):
          raise ValueError("not hexadecimal")
      return bytes.fromhex(text)


  def present(node):
      """Without what is null, which is as good as left out."""
      if isinstance(node, dict):
          return {name: present(value) for name, value in node.items() if value is not None}
      return [present(value) for value in node] if isinstance(node, list) else node


  def check_shape(value, shape, name):
      """Whatever the program can't read is no proof here either."""
      if isinstance(shape, dict):
          for key, part in shape.items():
              if key.rstrip("?") in value:
                  check_shape(value[key.rstrip("?")], part, key)
              elif key[-1:] != "?":
                  raise ValueError("it has no " + key)
          return
      if isinstance(shape, list):
          fits = isinstance(value, list) and all(type(part) is shape[0] for part in value)
      elif isinstance(shape, tuple):
          fits = value in shape
      elif shape == "time":
          fits = instant(value) is not None
      else:
          fits = type(value) is shape and (shape is not int or -2 ** 63 <= value < 2 ** 63)
      if not fits:
          raise ValueError("it can't be read: " + name)


  def instant(text):
      """A time as a moment: the same one may be written in two zones."""
      date, fraction, zone = re.fullmatch("([0-9-]{10}[Tt ][0-9:]{8})(\\.[0-9]+)?([Zz]|[+-][0-9]{2}:[0-9]{2})", text).groups()
      moment = datetime.datetime.strptime(date.upper().replace(" ", "T"), "%Y-%m-%dT%H:%M:%S")
      if zone not in "Zz":
          offset = datetime.timedelta(hours=int(zone[1:3]), minutes=int(zone[4:]))
          moment = moment - offset if zone[0] == "+" else moment + offset
      return moment, ((fraction or "")[1:] + "000")[:3]


  def short_code(text):
      """The four signs that are printed, read aloud and typed back."""
      rest, code = int.from_bytes(hashlib.sha256(text).digest()[:8], "big"), ""
      for _ in range(4):
          rest, sign = divmod(rest, len(SIGNS))
          code += SIGNS[sign]
      return code


  def signed_text(made):
      return "".join(line + "\n" for line in made.get("text", [])).encode("utf-8")


  def canonical(letter):
      """The bytes of a submitted report of which its code is made, and which a signature covers."""
      named = lambda name, field: [name + ": " + letter[field]] if letter.get(field) else []
      lines = ["dutyroom-bulletin 1"] + named("masthead", "masthead") + named("drill", "mark")
      lines += ["grade: " + grade for grade in letter.get("grades", [])]
      lines += ["title: " + letter["title"], "to: " + letter.get("to", "")]
      lines += ["p: " + part for part in letter.get("body", [])]
      lines += ["figure: " + figure for figure in letter.get("figures", [])]
      lines += ["attachment: %d %s %s" % (file["bytes"], file["sha256"] or "-", file["name"])
                for file in letter.get("attachments", [])]
      lines += ["unit: " + letter.get("unit", ""), "date: " + letter.get("date", "")] + named("phone", "phone")
      return "".join(line + "\n" for line in lines).encode("utf-8")


  def number_text(number):
      """As printed, with the station's own words before it."""
      form = "\u3014%d\u3015\u7b2c%d\u671f" if number.get("form", "issue") == "issue" else "\u3014%d\u3015%d\u53f7"
      return number.get("prefix", "") + form % (number["year"], number["value"])


  def file_size(count):
      if count < 1000000:
          return "%d KB" % ((max(0, count) + 999) // 1000)
      tenths = -(-count // 100000)
      return "%d.%d MB" % (tenths // 10, tenths % 10)


  def squeezed(text):
      return "".join(text.split())


  def prints(sheet, letter, number):
      """True when a printed sheet says what was submitted, sign by sign; blanks and where its lines end don't count.
      Of the hands below it, which the settings name, only that there is nothing but a few words."""
      rows = [row for row in re.split("[\n\f]", sheet) if row != "-" * 56 and not re.fullmatch(MARKS, row)]
      files, parts = letter.get("attachments", []), [part for part in letter.get("body", []) if not re.fullmatch(MARKS, part)]
      parts = [letter["title"], letter.get("to", "") + "\uff1a"] + parts + ["\u9644\u4ef6\uff1a"] * bool(files)
      for place, file in enumerate(files):
          number_of = "%d. " % (place + 1) if len(files) > 1 else ""
          parts.append(number_of + file["name"] + "\uff08" + file_size(file["bytes"]) + "\uff09")
      parts += [letter.get("unit", ""), letter.get("date", "")]
      head = [letter.get("mark") or ""] * 3 + letter.get("grades", []) + [letter.get("masthead", "")]
      tail = ["\u8054\u7cfb\u7535\u8bdd\uff1a" + letter["phone"]] if letter.get("phone") else []
      tail.append("\u6821\u9a8c\uff1a" + short_code(canonical(letter)))
      fixed = [re.escape(squeezed("".join(part))) for part in (head, [number_text(number)] if number else [], parts, tail)]
      return re.fullmatch(fixed[0] + fixed[1] + fixed[2] + ".{0,400}" + fixed[3],
                          squeezed("".join(rows))) is not None


  def agrees(entry, made, text):
      """A sign-off names what was signed, by whom, when and as what, just as the signature does."""
      sign_off = entry["sign_off"]
      role = "counter_signer" if entry["counter"] else "stand_in" if sign_off.get("stands_in") else "leader"
      return ([entry["bulletin"], entry["matter"], entry.get("draft", made["draft"]), role, sign_off["code"]]
              == [made["bulletin"], made["matter"], made["draft"], made["role"], short_code(text)]
              and [sign_off.get(name) for name in ("signer", "key", "head", "signature")]
              == [made[name] for name in ("person", "key", "head", "signature")]
              and instant(sign_off["at"]) == instant(made["time"]))


  def settle(group, made, text):
      """Gives a signature to its sign-off; False where none says the same in every part."""
      unsigned = [entry for entry in group["sign_offs"] if entry["sign_off"]["kind"] == "key" and not entry["signed"]]
      match = next((entry for entry in unsigned if agrees(entry, made, text)), None)
      own = match or next((entry for entry in unsigned if entry["bulletin"] == made["bulletin"]), None)
      if own:
          own["signed"] = True
      if not match or match["counter"]:
          return bool(match) and not group["numbers"]
      if not group["numbers"]:
          return not made.get("number")
      given = group["numbers"][0]
      return (len(group["numbers"]) == 1 and [given["bulletin"], given["matter"]] == [made["bulletin"], made["matter"]]
              and made.get("number", "") == number_text(given["number"]))


  class Checker:
      def __init__(self, anchors):
          self.codes, self.records, self.anchors = {0}, 0, dict.fromkeys(anchors)
          self.files, self.acts, self.ring, self.signed = {}, [], {}, 0
          # What the entries say of the files beside them: hashes by path, the reports' letters, and who signed those.
          self.proofs, self.letters, self.bulletins, self.submitted, self.place, self.listing = {}, {}, {}, {}, "", None

      def find(self, kind, path, line=None, seq=None, note=None):
          code, chinese, english = WORDS[kind]
          self.codes.add(code)
          place = (":%d" % line if line else "") + (" 第%d条 entry %d" % (seq, seq) if seq else "")
          print(clean("%s%s  %s / %s%s" % (path, place, chinese, english, "  (%s)" % note if note else "")))

      def scan(self, file, limit, seq, before, evidence):
          """The whole groups at the front of a segment, chained to `seq` and `before`; None is any hash."""
          first, count, end, number, pending, group, found = None, 0, 0, 0, 0, None, {}
          at, hash_, wanted, hits, anchors, acts = seq, before, dict(evidence), {}, {}, []
          for offset, line, _ in lines(file, 0, limit):
              record = decode(line) if line else None
              group = group or record
              if not record or record.seq != at + 1 or (hash_ and record.p != hash_):
                  break
              if record[1:3] + record[5:7] != group[1:3] + group[5:7] or group.g != at - pending + 1:
                  break
              at, hash_, pending, first = record.seq, record.h, pending + 1, first or record
              if record.type == b'file.attached/1"':
                  self.attach(record)
              if record.type[:-1].decode("ascii", "replace") in ACTS:
                  acts.append((record, group.p))
              if at in wanted:
                  hits[at] = hash_
              if hash_[:12] in self.anchors:
                  anchors[hash_[:12]] = at
              if at == record.z:
                  seq, before, end, count, group, pending = at, hash_, offset + len(line), count + pending, None, 0
                  found.update(hits)
                  self.anchors.update(anchors)
                  self.acts, acts = self.acts + acts, []
          return Scan(first if count else None, count, seq, before, end, count + 1, limit, found)

      def attach(self, record):
          """Which file an entry vouches for; what can't be read names none."""
          try:
              name = str(strict(record.data)["sha256"])
              if re.fullmatch("[0-9a-f]{64}", name):
                  self.files.setdefault(name, record.seq)
          except FAULTS:
              pass

      def attachments(self, base):
          """Each file that an entry carries is there, and is the one whose hash stands in the entry."""
          for name, seq in sorted(self.files.items(), key=lambda item: item[1]):
              try:
                  with opened(os.path.join(base, "attachments", name)) as file:
                      if sha256(file) != name:
                          self.find("altered", "attachments/" + name, seq=seq)
              except OSError:
                  self.find("attached", "attachments/" + name, seq=seq)

      def signatures(self, label, own):
          """Each signature of one journal with the key that counted at its entry."""
          acts, self.acts = sorted(self.acts, key=lambda act: act[0].seq), []
          groups, self.submitted = {}, {}
          for record, head in acts:
              kind, group = record.type[:-1].decode(), groups.setdefault(record.g, {"sign_offs": [], "numbers": []})
              if kind.startswith("carried.bulletin") or kind == "bulletin.submitted/1":
                  self.remember(kind, record)
                  continue
              try:
                  data = present(strict(record.data))
                  check_shape(data, SHAPES[kind], kind)
                  fault = self.judge(kind, data, record, head, group, own)
              except FAULTS as error:
                  fault = error
              if fault:
                  self.find("signature", label + "segments", seq=record.seq, note=fault)
          for group in groups.values():
              for place, entry in enumerate(group["sign_offs"]):
                  if place:
                      self.find("signature", label + "segments", seq=entry["seq"], note="a second sign-off with another one")
                  if entry["sign_off"]["kind"] == "key" and not entry["signed"]:
                      self.find("signature", label + "segments", seq=entry["seq"], note="signed by key, but not here")

      def remember(self, kind, record):
          """The texts of reports; what can't be read says nothing."""
          try:
              data = present(strict(record.data))
              name, letter = data["bulletin"], data.get("letter")
              if kind == "carried.bulletin/1":
                  if "signed" in data:
                      self.bulletins.setdefault(name, data.get("number"))
                  return
              text = hashlib.sha256(canonical(letter)).digest() if letter else None
              if kind == "bulletin.submitted/1":
                  self.submitted[name] = (data["matter"], data["draft"], text)
              if letter and (kind == "bulletin.submitted/1" or name not in self.submitted):
                  self.letters[name] = letter
          except FAULTS:
              pass

      def judge(self, kind, data, record, head, group, own):
          """What is wrong with an entry about keys; it changes the ring."""
          if kind in ("key.enrolled/1", "key.rotated/1"):
              is_rotated, former = kind == "key.rotated/1", dict(self.ring.get(data.get("former"), {}))
              if is_rotated and former:
                  self.ring[data["former"]].setdefault("end", record.seq)
              self.ring.setdefault(data["key"], {"person": data["person"], "public": data["public"], "from": record.seq})
              return self.unproven(data, own) or is_rotated and self.not_handed_over(data, former, record, own)
          elif kind == "key.revoked/1":
              self.ring.get(data["key"], {}).setdefault("end", record.seq)
          elif kind == "carried.key/1":
              key = self.ring.setdefault(data["key"], {"person": data["person"], "public": data["public"],
                                                       "from": data["enrolled"]})
              if "end" in data:
                  key.setdefault("end", data["end"]["entry"])
          elif kind == "bulletin.numbered/1":
              group["numbers"].append(data)
              self.bulletins[data["bulletin"]] = data["number"]
          elif kind in ("bulletin.signed/1", "bulletin.countersigned/1"):
              group["sign_offs"].append(dict(data, seq=record.seq, signed=False, counter=kind == "bulletin.countersigned/1"))
              self.bulletins.setdefault(data["bulletin"], None)
          else:
              self.signed += 1
              is_text, is_same = kind == "signature.made/1", True
              if is_text:
                  text = signed_text(data)
                  is_same = settle(group, data, text)
                  known = self.submitted.get(data["bulletin"])
                  if known and known != (data["matter"], data["draft"], known[2] and hashlib.sha256(text).digest()):
                      is_same = False
                  parts = ["bulletin", text.decode("utf-8"), data.get("number", "")]
                  is_here = data["head"] == head
              else:
                  parts = ["checkpoint", own["journal"], str(data["sequence"])]
                  is_here = data["head"] == head and data["sequence"] == record.g - 1
              parts += [data["head"], data["role"], data["key"], data["time"]]
              key = self.ring.get(data["key"])
              if not key:
                  return "its key was never enrolled"
              signature, signed = unhex(data["signature"]), statement(parts)
              name = "signatures/%s%d-%s" % (self.place, record.seq, data["key"])
              self.proofs[name + ".statement"] = hashlib.sha256(signed).hexdigest()
              self.proofs[name + ".signature"] = hashlib.sha256(signature).hexdigest()
              if not verifies(unhex(key["public"]), signature, signed):
                  return "not over what stands there"
              if not is_here or data["time"].encode() != record.at:
                  return "made for another place or time"
              if not key["from"] < record.seq < key.get("end", record.seq + 1):
                  return "its key didn't count then"
              if is_text and (key["person"] != data["person"] or not is_same):
                  return "the sign-off beside it says something else"

      def compare(self, base, is_whole):
          """The files that others are shown, against the entries: keys, signatures and the text of what was signed."""
          for name, key in self.ring.items():
              try:
                  half = base64.b64encode(bytes.fromhex("302a300506032b6570032100") + unhex(key["public"])).decode()
                  pem = "-----BEGIN PUBLIC KEY-----\n%s\n-----END PUBLIC KEY-----\n" % half
                  self.proofs["keys/%s.pem" % name] = hashlib.sha256(pem.encode()).hexdigest()
              except FAULTS:
                  pass
          for name in self.bulletins:
              if name in self.letters:
                  self.proofs["bulletins/%s.signed" % name] = hashlib.sha256(canonical(self.letters[name])).hexdigest()
          for folder in ("keys", "signatures", "bulletins"):
              path = os.path.join(base, folder)
              for name in sorted(os.listdir(path)) if os.path.isdir(path) else []:
                  try:
                      with opened(os.path.join(path, name)) as file:
                          self.compare_file(folder + "/" + name, file, is_whole)
                  except OSError as error:
                      self.find("unreadable", folder + "/" + name, note=error)

      def compare_file(self, path, file, is_whole):
          bulletin = path[len("bulletins/"):-len(".txt")] if re.fullmatch(r"bulletins/.*\.txt", path) else None
          if path in self.proofs:
              if sha256(file) != self.proofs[path]:
                  self.find("proof", path)
          elif bulletin in self.bulletins and bulletin in self.letters:
              sheet = file.read(1 << 24).decode("utf-8", "replace")
              if not prints(sheet, self.letters[bulletin], self.bulletins[bulletin]):
                  self.find("proof", path)
          else:
              # What lies behind damage may have been read when this was exported.
              is_known = path.startswith("bulletins/") and os.path.splitext(path)[0][len("bulletins/"):] in self.bulletins
              self.find("unfounded" if is_whole and not is_known else "unproven", path)

      def unproven(self, data, own):
          """A new key signs whose it is: whoever brings it holds it."""
          public = unhex(data["public"])
          claim = [own["journal"], own["station"], data["person"], data["key"], data["public"]]
          if hashlib.sha256(public).hexdigest()[:16] != data["key"]:
              return "its id isn't that of its public half"
          if not verifies(public, unhex(data["possession"]), statement(["key-possession"] + claim)):
              return "the new key hasn't signed whose it is"

      def not_handed_over(self, data, former, record, own):
          """The key before signs that the new one takes its place: the same person has both."""
          if not former:
              return "the key before it was never enrolled"
          claim = [own["journal"], own["station"], data["person"], data["former"], data["key"], data["public"]]
          public = unhex(former["public"])
          if not verifies(public, unhex(data["signature"]), statement(["key-rotation"] + claim)):
              return "the old key hasn't signed that the new one takes its place"
          if not former["from"] < record.seq < former.get("end", record.seq + 1) or former["person"] != data["person"]:
              return "the key before it didn't count then, or was another person's"

      def journal(self, folder, label, evidence):
          """One journal: every earlier segment up to the end that its successor names, and the last one."""
          where = lambda name: label + "segments/" + file_name(name)
          path = lambda name: os.path.join(folder, "segments", file_name(name))
          try:
              own = identity(folder)
              evidence = evidence + head_slots(folder) + checkpoint_notes(folder)
              names = sorted(filter(None, map(segment, os.listdir(os.path.join(folder, "segments")))))
          except FAULTS as error:
              return self.find("unreadable", label + "station.json", note=error)
          scan = None
          while names:
              try:
                  with opened(path(names[-1])) as file:
                      scan = self.scan(file, size(file), names[-1][0] - 1, None, evidence)
                      verdict = judge(file, scan, names[-1][0], len(names) > 1, evidence)
              except OSError as error:
                  scan = self.find("unreadable", where(names[-1]), note=error)
                  break
              if verdict != "clean":
                  self.find(verdict, where(names[-1]), scan.line, scan.seq + 1)
              if verdict != "hollow":
                  break
              names.pop()
          if not names:
              return self.find("lost" if any(seq > 0 for seq, _ in evidence) else "ambiguous", label + "segments")
          counted = [name for name, after in zip(names, names[1:] + [(0, 0)]) if name[0] != after[0]]
          for name in set(names) - set(counted):
              self.find("leftover", where(name))
          header, seq, hash_ = read_header(path(counted[0])), 0, "0" * 64
          for previous, name, after in zip([None] + counted, counted, counted[1:] + [None]):
              seq, hash_ = self.begin(header, where, name, previous, (seq, hash_), names, own)
              header = read_header(path(after)) if after else None
              if not after and scan:
                  if scan.first and hash_ and scan.first.p != hash_:
                      self.find("header", where(name), 1, name[0])
                  self.count(scan, where(name), evidence)
                  print("%s  %d  %s" % (label or ".", scan.seq, (scan.h or hash_ or "")[:12]))
              elif after:
                  seq, hash_ = self.past(path(name), where(name), name, after, header, (seq, hash_), evidence)
          self.signatures(label, own)

      def begin(self, header, where, name, previous, point, names, own):
          """A header must be its file's own and name the segment before it. Returns where the chain begins."""
          start = point if point[0] == name[0] - 1 else (name[0] - 1, None)
          if not header:
              return start
          before = header["before"]
          is_own = header["segment"] == name and all(header[key] == own[key] for key in own)
          if before and before["segment"] not in names:
              self.find("missing", where(before["segment"]))
          elif (before and before["segment"]) != previous:
              is_own = False
          # The numbers of a journal that goes on from a damaged one go on too; its chain begins anew.
          is_first = bool(header["replaces"]) and previous is None
          expected = before["seq"] if before else name[0] - 1 if is_first else 0
          if not is_own or expected != name[0] - 1 or bool(header["replaces"]) != is_first:
              self.find("header", where(name), 1, name[0])
          if header["replaces"]:
              return name[0] - 1, "0" * 64
          return (name[0] - 1, before["hash"]) if before else point if name[0] == 1 else (name[0] - 1, None)

      def past(self, path, shown, name, after, header, point, evidence):
          named = header and header["before"] if header and (header["before"] or {}).get("segment") == name else None
          try:
              with opened(path) as file:
                  limit = min(size(file), named["end"]) if named else size(file)
                  scan, behind = self.scan(file, limit, point[0], point[1], evidence), size(file) - limit
          except OSError as error:
              self.find("unreadable", shown, note=error)
              return after[0] - 1, None
          self.count(scan, shown, evidence)
          wanted = (named["end"], named["seq"], named["hash"]) if named else (limit, scan.seq, scan.h)
          if (scan.end, scan.seq, scan.h) != wanted:
              self.find("past", shown, scan.line, scan.seq + 1)
          if behind:
              self.find("leftover", shown)
          return wanted[1:]

      def count(self, scan, shown, evidence):
          self.records += scan.count
          if scan.first and not header_of(scan.first):
              self.find("header", shown, 1, scan.first.seq)
          for seq, hash_ in evidence:
              if scan.found.get(seq, hash_) != hash_:
                  self.find("other", shown, seq=seq)

      def manifest(self, base):
          """Every file against the list made with the export. The chain is judged without trusting it."""
          listed, evidence = {}, {}
          try:
              with opened(os.path.join(base, "manifest.json.sha256")) as file:
                  stated = file.read(64).decode("ascii")
              with opened(os.path.join(base, "manifest.json")) as file:
                  self.listing = sha256(file)
                  if self.listing != stated:
                      self.find("manifest", "manifest.json")
                  for _, line, _ in lines(file, 0, size(file)):
                      text = (line or b"").strip().rstrip(b",")
                      if text.startswith(b'{"path":'):
                          item = strict(text)
                          listed[str(item["path"])] = (item["size"], item["sha256"])
                      elif text.startswith(b'{"folder":'):
                          item = strict(text)
                          known = item.get("acknowledged")
                          if known:
                              evidence[str(item["folder"])] = [(int(known["seq"]), str(known["hash"]))]
          except FAULTS as error:
              self.find("manifest", "manifest.json", note=error)
          folders = [""]
          while folders:
              folder = folders.pop()
              for entry in sorted(os.scandir(os.path.join(base, folder)), key=lambda entry: entry.name):
                  name = folder + entry.name
                  if entry.is_dir(follow_symlinks=False):
                      folders.append(name + "/")
                  elif name in listed:
                      try:
                          with opened(entry.path) as file:
                              if listed.pop(name) != (size(file), sha256(file)):
                                  self.find("changed", name)
                      except OSError as error:
                          self.find("unreadable", name, note=error)
                  elif name not in ("manifest.json", "manifest.json.sha256"):
                      self.find("added" if name.startswith("journal/") else "extra", name)
          for name in sorted(listed):
              self.find("gone", name)
          return evidence


  def clean(text):
      """Names and words of the files checked must not steer the terminal."""
      return "".join(sign if sign.isprintable() else "?" for sign in str(text))


  def journals(root):
      """The folders of the journal in use, last, and of those it goes on from; `.` is the station's first."""
      successors = [entry.name for entry in os.scandir(root) if UUID.fullmatch(entry.name)]
      try:
          with opened(os.path.join(root, "current")) as file:
              place = file.read(128).split(b"\n")[0].decode("ascii", "replace")
      except FileNotFoundError:
          place = ""
      if place != "." and not UUID.fullmatch(place):
          place = max(sorted(successors), key=lambda name: first_segment(root, name)[0], default=".")
      chain = [place]
      while chain[0] != ".":
          before = replaced(root, chain[0]).get("folder")
          chain.insert(0, before if UUID.fullmatch(str(before)) and before not in chain else ".")
      return chain


  def first_segment(root, folder):
      try:
          names = sorted(filter(None, map(segment, os.listdir(os.path.join(root, folder, "segments")))))
      except OSError:
          names = []
      return max([name for name in names if name[0] == names[0][0]], default=(0, 1))


  def replaced(root, folder):
      """What a journal's first record says of the damaged one that it goes on from; empty when there is none."""
      header = read_header(os.path.join(root, folder, "segments", file_name(first_segment(root, folder))))
      return header["replaces"] if header and isinstance(header["replaces"], dict) else {}


  def check(checker, base):
      is_export = os.path.isdir(os.path.join(base, "journal"))
      evidence = checker.manifest(base) if is_export else {}
      root, label = (os.path.join(base, "journal"), "journal/") if is_export else (base, "")
      folders = journals(root)
      for folder in folders[1:]:
          before = replaced(root, folder)
          try:
              if identity(os.path.join(root, before["folder"]))["journal"] != before["journal"]:
                  raise ValueError("another journal")
              known = [(int(before["seq"]), str(before["hash"]))] if before["seq"] else []
              evidence[before["folder"]] = evidence.get(before["folder"], []) + known
          except FAULTS as error:
              checker.find("replaced", label + folder, note=error)
      for folder in folders:
          checker.place = folder + "-" if folder != folders[-1] else ""
          checker.journal(os.path.join(root, folder), label + (folder + "/" if folder != "." else ""),
                          evidence.get(folder, []))
      if is_export:
          checker.attachments(base)
          checker.compare(base, len(folders) == 1 and checker.codes <= {0, 10, 22})


  def main(arguments=None):
      parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
      parser.add_argument("dir", nargs="?", default=os.path.dirname(os.path.abspath(__file__)))
      parser.add_argument("--anchor", action="append", default=[], help="12 hex digits from paper 纸上的 12 位")
      options = parser.parse_args(arguments)
      anchors = [re.sub("[ -]", "", anchor).lower() for anchor in options.anchor]
      if not all(re.fullmatch("[0-9a-f]{12}", anchor) for anchor in anchors):
          parser.error("an anchor has 12 digits 0-9 a-f  核对码是 12 位 0-9 a-f")
      if hasattr(sys.stdout, "reconfigure"):
          sys.stdout.reconfigure(errors="backslashreplace")
      checker = Checker(anchors)
      try:
          check(checker, options.dir)
      except FAULTS as error:
          checker.find("unreadable", options.dir, note=error)
      for anchor, seq in checker.anchors.items():
          if seq:
              print("%s  第%d条 entry %d" % (anchor, seq, seq))
          else:
              checker.find("anchor", anchor)
      if checker.signed:
          print("密钥签名和检查点 %d 个  %d signatures by key" % (checker.signed, checker.signed))
      if checker.listing:
          print("清单 SHA-256（和纸上记的、电话里报的对一对）  manifest SHA-256, compare it with the one on paper:")
          print("  " + checker.listing)
      code = next(code for code in GRAVITY if code in checker.codes)
      print("%s：共 %d 条，退出码 %d" % ("完好" if code == 0 else "有问题，见上", checker.records, code))
      print("%s: %d entries, exit code %d" % ("Sound" if code == 0 else "See above", checker.records, code))
      return code


  if __name__ == "__main__":
      sys.exit(main())

  """#
