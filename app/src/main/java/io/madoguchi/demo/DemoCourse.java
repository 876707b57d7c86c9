package io.madoguchi.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What stands around the steps of a story: how it is taken in, and how it ends where the story does not say. */
final class DemoCourse {

    private static final List<String> TAKEN =
            List.of("", "受け付けました。担当技術者を決めまして、折り返しご連絡いたします。", "", "カスタマーセンターの窪田です。内容を確認いたしました。担当者よりご連絡いたします。", "");
    private static final List<String> TAKEN_ENGLISH =
            List.of("", "Thank you for your report. An engineer will be in touch shortly.");
    private static final List<String> THANKS = List.of(
            "正常に動作していることを確認しました。迅速なご対応に感謝いたします。",
            "関係者にも確認し、問題がなくなっておりました。ありがとうございました。",
            "こちらでも復旧を確認しました。完了としていただいて結構です。",
            "",
            "2 日間様子を見ましたが、再発していません。クローズいたします。",
            "丁寧にご説明いただき助かりました。社内にも共有いたします。");
    private static final List<String> THANKS_FOR_ANSWER = List.of(
            "よく分かりました。ありがとうございました。",
            "",
            "ご教示いただいた内容で進めます。ご対応ありがとうございました。",
            "承知しました。社内の手順書に反映いたします。",
            "早々にご回答いただき、ありがとうございました。");
    private static final List<String> THANKS_ENGLISH =
            List.of("Confirmed on our side. Thank you for the quick help.", "All good now, thanks. Please close.");

    private DemoCourse() {}

    static List<DemoStep> of(DemoStory story, int seed) {
        List<DemoStep> takenIn = takenIn(story, seed);
        List<DemoStep> steps = new ArrayList<>(takenIn);
        story.steps().stream().map(DemoStep::of).forEach(steps::add);
        if (story.solved() >= 0) {
            steps.add(takenIn.size() + story.solved() + 1, end(story, seed));
        }
        return steps;
    }

    private static List<DemoStep> takenIn(DemoStory story, int seed) {
        DemoStep taken =
                DemoStep.of(3 + seed % 23 + "m", "take", choice(story.isEnglish() ? TAKEN_ENGLISH : TAKEN, seed));
        DemoStep given = story.about().isMoney()
                ? new DemoStep(
                        4 + seed % 9 + "m",
                        "forward",
                        "契約・請求に関するお問い合わせです。担当営業にお願いします。",
                        Map.of("turn", "SALES", "by", "desk"))
                : new DemoStep(2 + seed % 11 + "m", "assign", "", Map.of("to", "engineer"));
        return List.of(taken, given);
    }

    private static DemoStep end(DemoStory story, int seed) {
        if (seed % 6 == 5) {
            return DemoStep.of("5d2m", "silence", "");
        }
        boolean answer = story.steps().get(story.solved()).containsKey("answer");
        List<String> words = story.isEnglish() ? THANKS_ENGLISH : answer ? THANKS_FOR_ANSWER : THANKS;
        return DemoStep.of(1 + seed % 13 + "h" + seed % 59 + "m", "close", choice(words, seed / 2));
    }

    private static String choice(List<String> words, int seed) {
        return words.get(seed % words.size());
    }
}
