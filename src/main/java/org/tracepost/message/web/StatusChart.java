package org.tracepost.message.web;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.Map;
import org.tracepost.message.Figures;
import org.tracepost.message.Status;
import org.tracepost.platform.web.Page;
import software.xdev.chartjs.model.charts.BarChart;
import software.xdev.chartjs.model.data.BarData;
import software.xdev.chartjs.model.dataset.BarDataset;
import software.xdev.chartjs.model.enums.IndexAxis;
import software.xdev.chartjs.model.options.BarOptions;
import software.xdev.chartjs.model.options.LegendOptions;
import software.xdev.chartjs.model.options.Plugins;
import software.xdev.chartjs.model.options.scale.Scales;
import software.xdev.chartjs.model.options.scale.cartesian.linear.LinearScaleOptions;
import software.xdev.chartjs.model.options.scale.cartesian.linear.LinearTickOptions;

/**
 * Recipients by status as lying bars, in the colours of the chips (css/tracepost.css). They stand still: the page draws
 * them anew while it watches.
 */
@Dependent
public class StatusChart implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final Map<Status.Group, String> COLOURS = Map.of(
            Status.Group.IN_PROGRESS,
            "#8a95a0",
            Status.Group.ARRIVED,
            "#2f8f5b",
            Status.Group.READ,
            "#5b4fc4",
            Status.Group.PROBLEM,
            "#c2403d");

    @Inject
    private Page page;

    String json(Figures figures) {
        BarDataset bars =
                new BarDataset().setLabel(page.text("figure.recipients")).setMaxBarThickness(26);
        BarData data = new BarData().addDataset(bars);
        figures.byStatus().forEach((status, count) -> {
            data.addLabel(page.text("status." + status));
            bars.addData(count);
            bars.addBackgroundColor(COLOURS.get(status.group()));
        });
        LinearScaleOptions wholeNumbers =
                new LinearScaleOptions().setBeginAtZero(true).setTicks(new LinearTickOptions().setPrecision(0));
        return new BarChart()
                .setData(data)
                .setOptions(new BarOptions()
                        .setIndexAxis(IndexAxis.Y)
                        .setMaintainAspectRatio(false)
                        .setAnimation(false)
                        .setPlugins(new Plugins().setLegend(new LegendOptions().setDisplay(false)))
                        .setScales(new Scales().addScale(Scales.ScaleAxis.X, wholeNumbers)))
                .toJson();
    }
}
