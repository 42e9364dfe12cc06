# frozen_string_literal: true

require 'digest'

module Policydoc
  # The shape of doc/schema/policydoc-1.schema.json as hashes: the same keys in the same order.
  # @api private
  class Shape
    UNITS = { code_point: 'codepoint', source_byte: 'source-byte' }.freeze

    def initialize(document, unit)
      @document = document
      @unit = unit
    end

    def of(part) = public_send(part.class.name[/\w+\z/].gsub(/(?<=[a-z])(?=[A-Z])/, '_').downcase, part)

    def document(annotations)
      d = @document
      diagnostics = d.diagnostics.to_a + (annotations ? annotations.diagnostics.to_a : [])
      dropped = d.diagnostics_dropped + (annotations ? annotations.diagnostics_dropped : 0)
      { policydoc: 1, generator: generator, source: source, offsets: UNITS.fetch(@unit, @unit.to_s), title: d.title,
        kind: known(d.kind) || :other, sessions: all(d.sessions), mentions: all(annotations&.mentions || []),
        entities: all(annotations&.entities || []), diagnostics: all(diagnostics), diagnostics_dropped: dropped,
        residue: spans(d.residue), understood: d.understood.round(4) }
    end

    def session(s)
      { id: s.id, body: s.body, parent_body: s.parent_body, number: s.number,
        bodies: s.bodies.map { |body| { name: body.name, parents: body.parents, number: body.number } },
        date: s.date, start: s.start_time, end: s.end_time, venue: s.venue, **fields(s), attendees: all(s.attendees),
        materials: all(s.materials), agenda: all(s.agenda), remarks: all(s.remarks) }
    end

    def attendee(a)
      { id: a.id, name: a.name, reading: a.name_reading, group: a.group, role: a.role, affiliation: a.affiliation,
        position: a.position, status: known(a.attendance), proxy_for: a.proxy_for, listed: a.listed, **place(a) }
    end

    def material(m) = { id: m.id, label: m.label, title: m.title, **place(m) }

    def agenda_item(g)
      { id: g.id, label: g.label, title: g.title, level: g.level, parent: g.parent&.id, presenters: g.presenters.to_a,
        span: span(g.span), **pieces(:pieces, g.pieces), heading_span: span(g.heading_span),
        **pieces(:heading_pieces, g.heading_pieces), rule: g.rule }
    end

    def remark(r)
      { id: r.id, kind: known(r.kind), speaker: r.speaker, attendee: r.attendee&.id, candidates: r.candidates.map(&:id),
        agenda: r.agenda_item&.id, reply_to: r.reply_to&.id, text: r.text, paragraphs: spans(r.paragraphs),
        label_span: span(r.label_span), **pieces(:label_pieces, r.label_pieces), **place(r) }
    end

    def diagnostic(n)
      { code: n.name, severity: known(n.severity), message: n.message, args: n.arguments, span: span(n.span) }
    end

    def mention(m)
      { id: m.id, entity: m.entity.id, type: m.type, text: m.text, canonical: m.canonical, value: m.value,
        attendee: m.attendee&.id, candidates: m.candidates.map(&:id), material: m.material&.id, remark: m.remark&.id,
        attributes: m.attributes, extractor: m.extractor.name, rule: m.rule, confidence: m.confidence.round(4),
        span: span(m.span), **pieces(:pieces, m.pieces) }
    end

    def entity(n) = { id: n.id, type: n.type, canonical: n.canonical, mentions: n.mentions.map(&:id) }

    private

    def all(parts) = parts.map { |part| of(part) }

    def known(word) = word == :unknown ? nil : word

    def span(span)
      return unless span

      range = @unit == :byte ? span.bytes : span.in(@unit)
      [range.begin, range.end]
    end

    def spans(list) = list.map { |one| span(one) }

    def pieces(key, list) = list.empty? ? {} : { key => spans(list) }

    def place(thing) = { span: span(thing.span), **pieces(:pieces, thing.pieces), rule: thing.rule }

    def fields(session)
      fields = { title: :title, date: :date, start: :start_time, end: :end_time, venue: :venue }
      found = fields.map { |key, field| pieces(key, session.pieces(field)) }.reduce(:merge)
      { spans: fields.transform_values { |field| span(session.span(field)) }, **(found.empty? ? {} : { pieces: found }) }
    end

    def generator
      { version: Policydoc.library_version, data: @document.analyzer.packs.map(&:to_h).map { |pack| pack_of(pack) },
        unicode: Policydoc.components['unicode'],
        reader: { name: @document.reader_name, version: @document.reader_version } }
    end

    def pack_of(pack) = { name: pack[:name], version: pack[:version], hash: pack[:digest] }

    def source
      bytes = @document.source
      { **facts(:name, :url, :retrieved, :media_type), encoding: @document.encoding, bytes: bytes.bytesize,
        hash: "sha256:#{Digest::SHA256.hexdigest(bytes)}", **facts(:body, :date, :roster) }
    end

    def facts(*names) = names.to_h { |name| [name, @document.fact(name)] }
  end
end
