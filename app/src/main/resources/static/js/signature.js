// A signature is drawn on the canvas inside [data-signature] and put as a PNG into the file field beside it, which is sent like
// any chosen file. White ground and black ink whatever the theme: the picture is printed.
const WHITE = "#fff";
const INK = "#111";

function place(canvas, event) {
  const box = canvas.getBoundingClientRect();
  return [((event.clientX - box.left) * canvas.width) / box.width, ((event.clientY - box.top) * canvas.height) / box.height];
}

function wipe(canvas) {
  const pen = canvas.getContext("2d");
  pen.fillStyle = WHITE;
  pen.fillRect(0, 0, canvas.width, canvas.height);
  Object.assign(pen, { strokeStyle: INK, fillStyle: INK, lineWidth: 5, lineCap: "round", lineJoin: "round" });
}

function put(box, file) {
  const transfer = new DataTransfer();
  if (file) transfer.items.add(file);
  box.querySelector("input[type=file]").files = transfer.files;
}

function keep(box, canvas) {
  canvas.toBlob((blob) => put(box, new File([blob], "signature.png", { type: "image/png" })), "image/png");
}

function prepare(box) {
  const canvas = box.querySelector("canvas");
  const pen = canvas.getContext("2d");
  wipe(canvas);
  canvas.addEventListener("pointerdown", (event) => {
    event.preventDefault();
    canvas.setPointerCapture(event.pointerId);
    const [x, y] = place(canvas, event);
    pen.beginPath();
    pen.moveTo(x, y);
    pen.lineTo(x + 0.1, y); // a dot counts too
    pen.stroke();
  });
  canvas.addEventListener("pointermove", (event) => {
    if (!canvas.hasPointerCapture(event.pointerId)) return;
    pen.lineTo(...place(canvas, event));
    pen.stroke();
  });
  canvas.addEventListener("pointerup", () => keep(box, canvas));
  box.querySelector("[data-clear]").addEventListener("click", () => {
    wipe(canvas);
    put(box, null);
  });
}

export const showSignatures = (root) => root.querySelectorAll("[data-signature]").forEach(prepare);
