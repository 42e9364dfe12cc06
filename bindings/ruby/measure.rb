# frozen_string_literal: true

# What it costs to read all remarks and entities through the objects, beside the library's own JSON of the same document:
#
#     ruby -Ilib measure.rb [FILE...]
#
# Printed for people; no test depends on it.
require 'policydoc'

ROOT = File.expand_path('../..', __dir__)

def seconds(times)
  best = Float::INFINITY
  times.times do
    started = Process.clock_gettime(Process::CLOCK_MONOTONIC)
    yield
    best = [best, Process.clock_gettime(Process::CLOCK_MONOTONIC) - started].min
  end
  best
end

def walk(document)
  document.remarks.each do |r|
    [r.kind, r.speaker, r.text, r.attendee, r.agenda_item, r.reply_to, r.span.start, r.rule]
  end
  document.entities.each do |e|
    [e.type, e.canonical]
    e.mentions.each { |m| [m.text, m.value, m.canonical, m.rule, m.span.start, m.remark] }
  end
end

files = ARGV.empty? ? Dir[File.join(ROOT, 'tests/layouts/docs/*.txt')].sort : ARGV
documents = files.map { |file| Policydoc.parse(file).tap(&:annotations) }
remarks = documents.sum { |d| d.remarks.size }
mentions = documents.sum { |d| d.mentions.size }
parsing = seconds(3) { files.each { |file| Policydoc.parse(file).annotations } }
objects = seconds(5) { documents.each { |d| walk(d) } }
json = seconds(5) { documents.each { |d| JSON.parse(d.to_json) } }
puts format('%d remarks, %d mentions: read by objects in %.1f ms, by JSON in %.1f ms; parsed and annotated in %.1f ms',
            remarks, mentions, objects * 1000, json * 1000, parsing * 1000)
