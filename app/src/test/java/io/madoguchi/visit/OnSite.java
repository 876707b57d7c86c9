package io.madoguchi.visit;

import io.madoguchi.testing.Answer;
import io.madoguchi.testing.Cast;
import io.madoguchi.testing.TicketForm;
import io.madoguchi.testing.Visitor;
import io.madoguchi.testing.Visitor.FilePart;
import io.madoguchi.testing.Visitors;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Visits and parts as the people of a test bring them about. */
public final class OnSite {

    private final Visitor coordinator;
    private final Visitor engineer;
    private final String number;

    public OnSite(Visitors visitors, String number) {
        this.coordinator = visitors.as(Cast.COORDINATOR);
        this.engineer = visitors.as(Cast.ENGINEER);
        this.number = number;
    }

    /** Gives the page of a visit that is planned for Miura. */
    public String planned() {
        Answer page = coordinator.get("/inquiries/" + number + "/visits/new");
        return plan(TicketForm.on(coordinator, page, "visits"), page).send().location();
    }

    static TicketForm plan(TicketForm form, Answer page) {
        return form.with("purpose", "コントローラAの交換（𠮷田様立会い）")
                .with("site", "第二データセンター A-07")
                .with("starts", "2027-03-01T10:00")
                .with("ends", "2027-03-01T12:00")
                .with(
                        "engineers",
                        page.document().select("label:contains(三浦) input").val());
    }

    public void done(String visit) {
        TicketForm.on(engineer, engineer.get(visit), "departure").done();
        Answer answer = report(visit).send(new FilePart("signature", "signature.png", png(400, 150)));
        if (answer.status() != 303) {
            throw new AssertionError(answer.status() + " " + answer.text());
        }
    }

    TicketForm report(String visit) {
        return TicketForm.on(engineer, engineer.get(visit), "report")
                .with("arrived", "2026-11-24T08:30")
                .with("left", "2026-11-24T09:45")
                .with("result", "RETURN_NEEDED")
                .with("text", "コントローラAを交換し、同期を確認しました。①電源 ②ファン 異常なし。")
                .with("next", "㈱髙﨑様の保守時間に再訪問し、バッテリーを交換します。")
                .with("signer", "髙﨑 𠮷男");
    }

    static byte[] png(int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.setColor(Color.BLACK);
        pen.drawLine(20, height - 20, width - 20, 20);
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
