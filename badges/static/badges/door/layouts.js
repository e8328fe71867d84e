// What a code becomes when it is typed as if the keyboard were English while it is set to Arabic or Kurdish.

const CODE = /^EIQ1[A-Z2-7]{24}$/;
const LENGTH = 28;

// With Shift, the Kurdish layout types X for both Q and W: what it writes cannot be told back.
const ARABIC =
  "A:ش B:ﻻ C:ؤ D:ي E:ث F:ب G:ل H:ا I:ه J:ت K:ن L:م M:ة N:ى O:خ P:ح Q:ض R:ق S:س T:ف U:ع V:ر W:ص X:ء Y:غ Z:ئ";
const KURDISH =
  "A:ا B:ب C:ج D:د E:ە F:ف G:گ H:ه H:ھ I:ح J:ژ K:ک L:ل M:م N:ن O:ۆ P:پ Q:ق R:ر S:س T:ت U:ئ V:ڤ W:و X:خ Y:ی Z:ز";
const ARABIC_WITH_SHIFT =
  "A:\u0650 B:ﻵ B:لآ C:} D:] E:\u064f F:[ G:ﻷ G:لأ H:أ I:÷ J:\u0640 K:، L:/ M:' M:’ N:آ O:× P:؛ Q:\u064e R:\u064c " +
  "S:\u064d T:ﻹ T:لإ U:` U:‘ V:{ W:\u064b X:\u0652 Y:إ Z:~";

const LAYOUTS = [ARABIC, ARABIC_WITH_SHIFT, KURDISH].map(
  (keys) => new Map(keys.split(" ").map((key) => [key.slice(2), key[0]])),
);

export function inLatin(text) {
  const typed = text.replace(/[\s-]/g, "");
  for (const layout of LAYOUTS) {
    const code = withLamAlef(keysOf(typed, layout));
    if (CODE.test(code)) return code;
  }
  return text;
}

function keysOf(typed, layout) {
  let keys = "";
  for (let at = 0; at < typed.length; ) {
    const two = typed.slice(at, at + 2);
    const letters = layout.has(two) ? two : typed[at];
    keys += layout.get(letters) ?? digitOf(letters);
    at += letters.length;
  }
  return keys;
}

function digitOf(letter) {
  const place = "٠١٢٣٤٥٦٧٨٩".indexOf(letter);
  return place < 0 ? letter : String(place);
}

// Some keyboards type lam and alef for the key B, as for G and H; the length of a code tells them apart.
function withLamAlef(keys) {
  const excess = keys.length - LENGTH;
  const pairs = keys.split("GH").length - 1;
  return excess > 0 && excess === pairs ? keys.replaceAll("GH", "B") : keys;
}
