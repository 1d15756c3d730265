package dev.lehr.checkpoint;

import dev.lehr.checkpoint.PickleItem.Filling;
import dev.lehr.checkpoint.PickleItem.Growing;
import dev.lehr.checkpoint.PickleItem.Leaf;
import java.nio.BufferUnderflowException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads a pickle of protocol 2: the operations that state dictionaries need, and no others. Nothing is loaded
/// and nothing is called; what a name would have made is made by [TorchGlobals], or refused.
final class Unpickler {
    /// Operations that a pickle may have; a tensor takes about forty.
    static final int OPERATIONS = 4_000_000;

    private static final PickleItem MARK = new PickleItem.Mark();
    private static final PickleItem NONE = new Leaf(new TorchValue.None());
    private static final PickleItem TRUE = new Leaf(new TorchValue.Truth(true));
    private static final PickleItem FALSE = new Leaf(new TorchValue.Truth(false));
    private static final PickleItem EMPTY_TUPLE = new PickleItem.Tuple(List.of());

    private final PickleBytes bytes;
    private final TorchGlobals globals;
    private final Findings findings;
    private final List<PickleItem> stack = new ArrayList<>();
    private final Map<Integer, PickleItem> memo = new HashMap<>();

    Unpickler(PickleBytes bytes, TorchGlobals globals, Findings findings) {
        this.bytes = bytes;
        this.globals = globals;
        this.findings = findings;
    }

    /// What the pickle says; null with a problem if it does not say it to its end.
    @Nullable
    PickleItem read() {
        try {
            for (int count = 0; count < OPERATIONS; count++) {
                int operation = bytes.operation();
                if (operation == '.') {
                    return pop();
                }
                execute(operation);
            }
            findings.add("data.pkl has more than " + OPERATIONS + " operations");
        } catch (PickleException e) {
            wrong(e.getMessage());
        } catch (BufferUnderflowException e) {
            wrong("the pickle ends within an operation");
        }
        return null;
    }

    private void wrong(@Nullable String problem) {
        findings.add("data.pkl, byte " + bytes.place() + ": " + problem);
    }

    private void execute(int operation) throws PickleException {
        switch (operation) {
            case 0x80 -> protocol(bytes.one());
            case '(' -> stack.add(MARK);
            case 'N' -> stack.add(NONE);
            case 0x88 -> stack.add(TRUE);
            case 0x89 -> stack.add(FALSE);
            case 'K' -> whole(bytes.one());
            case 'M' -> whole(bytes.two());
            case 'J' -> whole(bytes.four());
            case 0x8a -> whole(bytes.whole(bytes.one()));
            case 'G' -> stack.add(new Leaf(new TorchValue.Real(bytes.real())));
            case 'X' -> stack.add(new Leaf(new TorchValue.Text(bytes.text())));
            case ')' -> stack.add(EMPTY_TUPLE);
            case ']' -> stack.add(new Growing());
            case '}' -> stack.add(new Filling());
            case 0x85 -> tuple(1);
            case 0x86 -> tuple(2);
            case 0x87 -> tuple(3);
            case 't' -> stack.add(new PickleItem.Tuple(popToMark()));
            case 'a' -> append(Collections.singletonList(pop()));
            case 'e' -> append(popToMark());
            case 's' -> {
                PickleItem value = pop();
                put(List.of(pop(), value));
            }
            case 'u' -> put(popToMark());
            case 'q' -> memo.put(bytes.one(), top());
            case 'r' -> memo.put(bytes.four(), top());
            case 'h' -> remembered(bytes.one());
            case 'j' -> remembered(bytes.four());
            case 'c' -> global(bytes.line() + "." + bytes.line());
            case 'Q' -> stack.add(globals.persistent(pop()));
            case 'R', 0x81 -> {
                PickleItem arguments = pop();
                stack.add(globals.call(pop(), arguments, operation == 'R'));
            }
            case 'b' -> {
                PickleItem state = pop();
                globals.build(top(), state);
            }
            case -1 -> throw new PickleException("the pickle has no end");
            default -> throw new PickleException("operation " + operation + " is not allowed");
        }
    }

    private static void protocol(int number) throws PickleException {
        if (number != 2) {
            throw new PickleException("the protocol is " + number + ", but only 2 is allowed");
        }
    }

    private void whole(long value) {
        stack.add(new Leaf(new TorchValue.Int(value)));
    }

    private PickleItem top() throws PickleException {
        if (stack.isEmpty() || stack.getLast() == MARK) {
            throw new PickleException("a value is missing");
        }
        return stack.getLast();
    }

    private PickleItem pop() throws PickleException {
        PickleItem item = top();
        stack.removeLast();
        return item;
    }

    private void tuple(int size) throws PickleException {
        PickleItem[] elements = new PickleItem[size];
        for (int i = size - 1; i >= 0; i--) {
            elements[i] = pop();
        }
        stack.add(new PickleItem.Tuple(List.of(elements)));
    }

    private List<PickleItem> popToMark() throws PickleException {
        int mark = stack.lastIndexOf(MARK);
        if (mark < 0) {
            throw new PickleException("a mark is missing");
        }
        List<PickleItem> above = stack.subList(mark + 1, stack.size());
        List<PickleItem> popped = List.copyOf(above);
        stack.subList(mark, stack.size()).clear();
        return popped;
    }

    private void append(List<PickleItem> elements) throws PickleException {
        PickleItem list = top();
        if (list instanceof Growing growing) {
            elements.forEach(growing::add);
        } else if (!(list instanceof PickleItem.Refused)) {
            throw new PickleException("only lists can be added to");
        }
    }

    private void put(List<PickleItem> pairs) throws PickleException {
        PickleItem map = top();
        if (map instanceof PickleItem.Refused) {
            return;
        }
        if (!(map instanceof Filling filling) || pairs.size() % 2 != 0) {
            throw new PickleException("only dictionaries take pairs of keys and values");
        }
        for (int i = 0; i < pairs.size(); i += 2) {
            if (pairs.get(i) instanceof Leaf(TorchValue key)
                    && (key instanceof TorchValue.Text || key instanceof TorchValue.Int)) {
                filling.put(key, pairs.get(i + 1));
            } else {
                throw new PickleException("a key of a dictionary is neither a text nor a whole number");
            }
        }
    }

    private void remembered(int number) throws PickleException {
        PickleItem item = memo.get(number);
        if (item == null) {
            throw new PickleException("nothing is remembered as " + Integer.toUnsignedString(number));
        }
        stack.add(item);
    }

    private void global(String name) {
        PickleItem found = globals.named(name);
        if (found instanceof PickleItem.Refused) {
            wrong("the name " + Findings.shown(name) + " is not allowed");
        }
        stack.add(found);
    }
}
