package dev.lehr.text;

import static dev.lehr.schedule.Schedule.constant;
import static dev.lehr.schedule.Schedule.cosine;
import static dev.lehr.schedule.Schedule.function;
import static dev.lehr.schedule.Schedule.linear;
import static dev.lehr.schedule.Schedule.multiStep;
import static dev.lehr.schedule.Schedule.of;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lehr.schedule.Edge;
import dev.lehr.schedule.Families;
import dev.lehr.schedule.Profile;
import dev.lehr.schedule.Schedule;
import dev.lehr.schedule.Sequential;
import dev.lehr.schedule.StepFunction;
import io.vavr.control.Validation;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ScheduleJsonTest {
    @ParameterizedTest
    @MethodSource("forms")
    void isTheRecordWithItsComponents(Schedule schedule, String json) {
        assertThat(ScheduleJson.print(schedule)).isEqualTo(Validation.valid(json.replace('\'', '"')));
        assertThat(ScheduleJson.parse(json.replace('\'', '"'))).isEqualTo(Validation.valid(schedule));
    }

    static Stream<Arguments> forms() {
        return Stream.of(
                Arguments.of(constant(-0.0), "{'type':'constant','value':-0.0}"),
                Arguments.of(
                        cosine(0.01, 0.002).over(29_000), "{'type':'cosine','from':0.01,'to':0.002,'steps':29000}"),
                Arguments.of(
                        linear(0, 1).over(10).repeat(),
                        "{'type':'repeated','schedule':{'type':'linear','from':0,'to':1,'steps':10},"
                                + "'times':'Infinity'}"),
                Arguments.of(
                        multiStep(1e-7).at(30, 60),
                        "{'type':'multiStep','from':1.0E-7,'milestones':[30,60],'gamma':0.1}"),
                Arguments.of(
                        linear(0, 1).over(10).then(constant(1)),
                        "{'type':'sequential','pieces':["
                                + "{'type':'linear','from':0,'to':1,'steps':10},{'type':'constant','value':1}]}"),
                Arguments.of(
                        Families.warmRestarts(1, 0)
                                .first(10)
                                .along(Profile.linear().kDecay(2)),
                        "{'type':'warmRestarts','peaks':{'type':'constant','value':1},"
                                + "'floors':{'type':'constant','value':0},"
                                + "'cycles':{'first':10,'lengthFactor':1,'count':'Infinity'},"
                                + "'profile':{'type':'kDecay','profile':{'type':'polynomial','power':1},'k':2}}"),
                Arguments.of(Schedule.formula("0.1 / (1 + t)"), "{'type':'written','body':'0.1 / (1 + t)'}"),
                Arguments.of(
                        constant(1).before(Edge.MIRROR),
                        "{'type':'edged','schedule':{'type':'constant','value':1},"
                                + "'before':'MIRROR','beyond':'UNCHANGED'}"),
                Arguments.of(
                        constant(2).times(constant(3)),
                        "{'type':'combined','op':'MUL','left':{'type':'constant','value':2},"
                                + "'right':{'type':'constant','value':3}}"));
    }

    @Test
    void keysMayComeInAnyOrderAndWithBlanks() {
        assertThat(ScheduleJson.parse(" {\n\"steps\" : 10.0 , \"from\":0e5,\r\n\t\"to\":1E+0,\"type\":\"linear\"} "))
                .isEqualTo(Validation.valid(linear(0, 1).over(10)));
    }

    @Test
    void functionsGoByName() {
        StepFunction half = step -> 0.5;
        Names names = Names.none().function("half@v1", half);
        String json = "{\"type\":\"function\",\"name\":\"half@v1\"}";
        assertThat(ScheduleJson.print(function("half@v1", half))).isEqualTo(Validation.valid(json));
        assertThat(ScheduleJson.parse(json, names)).isEqualTo(Validation.valid(function("half@v1", half)));
        assertThat(ScheduleJson.print(of(half).shift(1)).getError().head().toString())
                .startsWith("$.schedule: cannot be written: it is a function without a name");
    }

    @Test
    void writesAlsoWhatNoFactoryBuilds() {
        Schedule nested =
                new Sequential(List.of(linear(0, 1).over(0), linear(0, 1).over(0)));
        assertThat(ScheduleJson.parse(ScheduleJson.print(nested).get())).isEqualTo(Validation.valid(nested));
    }

    @ParameterizedTest
    @MethodSource("problems")
    void says(String json, String problems) {
        assertThat(ScheduleJson.parse(json.replace('\'', '"')).getError().mkString("\n"))
                .isEqualTo(problems);
    }

    static Stream<Arguments> problems() {
        return Stream.of(
                Arguments.of("3", "$: expected a schedule but found the number 3"),
                Arguments.of("[]", "$: expected a schedule but found an array"),
                Arguments.of("{}", "$: has no type"),
                Arguments.of("{'type':null}", "$.type: expected the type of a schedule but found null"),
                Arguments.of(
                        "{'type':'cosin'}",
                        "$.type: expected the type of a schedule but found the text \"cosin\"; did you mean cosine?"),
                Arguments.of("{'type':'quux'}", "$.type: expected the type of a schedule but found the text \"quux\""),
                Arguments.of("{'type':'constant'}", "$: has no value"),
                Arguments.of(
                        "{'type':'linear','from':0,'to':1,'steps':-1}", "$: steps must be finite and >= 0 but was -1"),
                Arguments.of(
                        "{'type':'linear','from':'Infinity','to':1,'steps':1}",
                        "$: from must be finite but was Infinity"),
                Arguments.of("{'type':'linear','from':'0','to':[1],'steps':{}}", """
                    $.from: expected a number but found the text "0"
                    $.to: expected a number but found an array
                    $.steps: expected a number but found an object\
                    """),
                Arguments.of("{'type':'linear','frm':0,'to':true,'a b':1,'steps':1}", """
                    $.frm: is not known; linear has from, to, steps
                    $."a b": is not known; linear has from, to, steps
                    $: has no from
                    $.to: expected a number but found true\
                    """),
                Arguments.of(
                        "{'type':'sequential','pieces':[{'type':'constant','value':1},"
                                + "{'type':'linear','from':null,'to':1,'steps':1}]}",
                        "$.pieces[1].from: expected a number but found null"),
                Arguments.of("{'type':'sequential','pieces':{}}", "$.pieces: expected an array but found an object"),
                Arguments.of("{'type':'multiStep','from':1,'milestones':[1,'2',false],'gamma':1}", """
                    $.milestones[1]: expected a number but found the text "2"
                    $.milestones[2]: expected a number but found false\
                    """),
                Arguments.of(
                        "{'type':'combined','op':'TIMES','left':{'type':'constant','value':1},'right':1}",
                        "$.op: expected one of " + ops() + " but found the text \"TIMES\"\n"
                                + "$.right: expected a schedule but found the number 1"),
                Arguments.of(
                        "{'type':'written','body':'t +'}",
                        "$.body: column 4: expected a number, a function or one of [t] but found the end"),
                Arguments.of("{'type':'written','body':[]}", "$.body: expected a text but found an array"),
                Arguments.of(
                        "{'type':'uniformNoise','seed':0.5,'low':0,'high':1}",
                        "$.seed: expected a whole number up to 9.007199254740992E15 but found the number 0.5"),
                Arguments.of(
                        "{'type':'profiled','profile':{'type':'rexx'},'from':0,'to':1,'steps':1}",
                        "$.profile.type: expected the type of a profile but found the text \"rexx\"; did you mean"
                                + " rex?"),
                Arguments.of(
                        "{'type':'warmRestarts','profile':{'type':'rex'},"
                                + "'peaks':{'type':'constant','value':1},'floors':{'type':'constant','value':1},"
                                + "'cycles':{'type':'cycles','first':-1,'lengthFactor':1,'count':1}}",
                        "$.cycles.type: is not known; cycles has first, lengthFactor, count"),
                Arguments.of("{'type':'function'}", "$: has no name"),
                Arguments.of(
                        "{'type':'function','name':1,'x':2}",
                        "$.x: is not known; function has name\n" + "$.name: expected a text but found the number 1"),
                Arguments.of(
                        "{'type':'function','name':'f'}",
                        "$.name: no function is known under the name \"f\"; known are []"));
    }

    private static String ops() {
        return String.join(
                ", ", Stream.of(dev.lehr.formula.Op.values()).map(Enum::name).toList());
    }
}
