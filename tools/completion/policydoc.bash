# Completion of the command policydoc for bash. It uses nothing of the package bash-completion, which finds it by its name.

# The words that bash cuts at = and : are looked at as they come: --format = json, --extractor table : names.tsv.
_policydoc() {
    local commands='parse explain text table extractors readers help'
    local facts='--encoding --url --retrieved --body --date --roster'
    local valued=" --format --offsets --jobs --output --data --replace-data --extractor --reader $facts "
    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} command=${COMP_WORDS[1]}
    local option='' options='' places=0 only_files='' i=2

    # What stands before the word: an option whose value it is, files, a `--` behind which all are files.
    while ((i < COMP_CWORD)); do
        case ${COMP_WORDS[i]} in
        --) only_files=yes ;;
        -?*)
            if [[ -z $only_files && $valued == *" ${COMP_WORDS[i]} "* ]]; then
                option=${COMP_WORDS[i]}
                [[ ${COMP_WORDS[i + 1]} == = ]] && ((i++))
                ((i++))
                while ((i < COMP_CWORD)) && [[ ${COMP_WORDS[i + 1]} == : ]]; do ((i += 2)); done
                ((i < COMP_CWORD)) && option=''
            fi
            ;;
        *) ((places++)) ;;
        esac
        ((i++))
    done

    COMPREPLY=()
    if ((COMP_CWORD == 1)); then
        _policydoc_words "$commands --help --version"
        return
    fi
    # The sign itself, when nothing stands behind it yet.
    [[ $word == [=:] ]] && before=$word word=''
    case $option in
    --format)
        case $command in
        parse) _policydoc_words 'outline json jsonl' ;;
        table) _policydoc_words 'csv tsv' ;;
        esac
        return
        ;;
    --offsets) _policydoc_words 'byte codepoint utf16'; return ;;
    --encoding) _policydoc_words 'UTF-8 UTF-16 Shift_JIS CP932 EUC-JP ISO-2022-JP'; return ;;
    --data | --replace-data | --output | --roster) _policydoc_files; return ;;
    --extractor | --reader)
        if [[ $before == : ]]; then
            _policydoc_files
        else
            _policydoc_words "$([[ $option == --reader ]] || echo 'table: patterns:') module:"
            compopt -o nospace 2>/dev/null
        fi
        return
        ;;
    ?*) return ;; # a number, a day, a name
    esac

    if [[ $word == -* && -z $only_files ]]; then
        options='--help --reader --no-readers'
        case $command in
        parse | explain | text | table | extractors) options+=' --data --replace-data' ;;
        esac
        case $command in
        parse | explain | table | extractors) options+=' --extractor --no-builtin' ;;
        esac
        case $command in
        parse) options+=" --format --offsets --jobs --output --resume $facts" ;;
        table) options+=" --format --offsets --bom $facts" ;;
        explain | text) options+=" $facts" ;;
        extractors | readers) ;;
        *) options='' ;;
        esac
        _policydoc_words "$options"
        return
    fi
    case $command in
    table)
        if ((places == 0)); then _policydoc_words 'sessions attendees materials agenda remarks mentions entities'
        else _policydoc_files; fi
        ;;
    parse | explain | text) _policydoc_files ;;
    esac
}

# These two see the variables of the function that calls them.
_policydoc_words() { mapfile -t COMPREPLY < <(compgen -W "$1" -- "$word"); }

_policydoc_files() {
    mapfile -t COMPREPLY < <(compgen -f -- "$word")
    compopt -o filenames 2>/dev/null
}

complete -F _policydoc policydoc
